// Made by npm run generate -- handbook from the clause folders and regulations/*/text.md; do not edit.
import { clause as clauseCC01CatalogueApproval } from '../clauses/c/c-01-catalogue-approval/clause.js';
import { clause as clauseCC05ServiceConfirmation } from '../clauses/c/c-05-service-confirmation/clause.js';
import { clause as clauseCC06FeesToCashier } from '../clauses/c/c-06-fees-to-cashier/clause.js';
import { clause as clauseCC07LossMeasures } from '../clauses/c/c-07-loss-measures/clause.js';
import { clause as clauseCC09ServiceQuality } from '../clauses/c/c-09-service-quality/clause.js';
import { clause as clauseDD01DailyPatrol } from '../clauses/d/d-01-daily-patrol/clause.js';
import { clause as clauseDD02RecordedPatrols } from '../clauses/d/d-02-recorded-patrols/clause.js';
import { clause as clauseDD03Callbacks } from '../clauses/d/d-03-callbacks/clause.js';
import { clause as clauseDD04MonthMeeting } from '../clauses/d/d-04-month-meeting/clause.js';
import { clause as clauseDD05YearPlan } from '../clauses/d/d-05-year-plan/clause.js';
import { clause as clauseDD06OpinionSurveyAndYearReview } from '../clauses/d/d-06-opinion-survey-and-year-review/clause.js';
import { clause as clauseDD07Renovations } from '../clauses/d/d-07-renovations/clause.js';
import { clause as clauseDD08Findings } from '../clauses/d/d-08-findings/clause.js';
import { clause as clauseDD09Tools } from '../clauses/d/d-09-tools/clause.js';
import { clause as clauseDD10MaintenanceCertificates } from '../clauses/d/d-10-maintenance-certificates/clause.js';
import { clause as clauseJJ01ComplaintEstablishment } from '../clauses/j/j-01-complaint-establishment/clause.js';
import { clause as clauseJJ02ServicePlan } from '../clauses/j/j-02-service-plan/clause.js';
import { clause as clauseJJ03StaffSatisfaction } from '../clauses/j/j-03-staff-satisfaction/clause.js';
import { clause as clauseJJ04KeyTurnover } from '../clauses/j/j-04-key-turnover/clause.js';
import { clause as clauseJJ05PostConduct } from '../clauses/j/j-05-post-conduct/clause.js';
import { clause as clauseJJ06WorkplaceSatisfaction } from '../clauses/j/j-06-workplace-satisfaction/clause.js';
import { clause as clauseJJ07TrainingSatisfaction } from '../clauses/j/j-07-training-satisfaction/clause.js';
import { clause as clauseJJ08UpheldAppeals } from '../clauses/j/j-08-upheld-appeals/clause.js';
import { clause as clauseJJ09SuperiorSatisfaction } from '../clauses/j/j-09-superior-satisfaction/clause.js';
import { clause as clauseJJ10Examination } from '../clauses/j/j-10-examination/clause.js';
import { clause as clauseJJ11WorkPlan } from '../clauses/j/j-11-work-plan/clause.js';
import { clause as clauseMM01DailyReport } from '../clauses/m/m-01-daily-report/clause.js';
import { clause as clauseMM02TaskOnFile } from '../clauses/m/m-02-task-on-file/clause.js';
import { clause as clauseMM03CompanyPlanProgress } from '../clauses/m/m-03-company-plan-progress/clause.js';
import { clause as clauseMM04MonthPlanProgress } from '../clauses/m/m-04-month-plan-progress/clause.js';
import { clause as clauseMM05NextMonthPlan } from '../clauses/m/m-05-next-month-plan/clause.js';
import { clause as clauseMM06PlanSelfEvaluation } from '../clauses/m/m-06-plan-self-evaluation/clause.js';
import { clause as clauseMM07MonthlyReview } from '../clauses/m/m-07-monthly-review/clause.js';
import { clause as clauseMM08Requisition } from '../clauses/m/m-08-requisition/clause.js';
import { clause as clauseMM09HalfYearDebriefing } from '../clauses/m/m-09-half-year-debriefing/clause.js';
import { clause as clauseMM10DailyWrapUp } from '../clauses/m/m-10-daily-wrap-up/clause.js';
import { clause as clauseMM11AllStaffMeeting } from '../clauses/m/m-11-all-staff-meeting/clause.js';
import { clause as clauseMM12DailyPatrol } from '../clauses/m/m-12-daily-patrol/clause.js';
import { clause as clauseMM13PatrolFindings } from '../clauses/m/m-13-patrol-findings/clause.js';
import { clause as clauseMM14FullCoverageInspection } from '../clauses/m/m-14-full-coverage-inspection/clause.js';
import { clause as clauseMM15JointInspection } from '../clauses/m/m-15-joint-inspection/clause.js';
import { clause as clauseMM16NightChecks } from '../clauses/m/m-16-night-checks/clause.js';
import { clause as clauseMM17SupervisorsNightChecks } from '../clauses/m/m-17-supervisors-night-checks/clause.js';
import { clause as clauseMM18RepeatedFindings } from '../clauses/m/m-18-repeated-findings/clause.js';
import { clause as clauseMM19SleepingGuards } from '../clauses/m/m-19-sleeping-guards/clause.js';
import { clause as clauseMM20LeaderInCharge } from '../clauses/m/m-20-leader-in-charge/clause.js';
import { clause as clauseMM21BottomLine } from '../clauses/m/m-21-bottom-line/clause.js';
import { clause as clauseMM22Incidents } from '../clauses/m/m-22-incidents/clause.js';
import { clause as clauseMM23Newcomer } from '../clauses/m/m-23-newcomer/clause.js';
import { clause as clauseMM24OwnerForum } from '../clauses/m/m-24-owner-forum/clause.js';
import { clause as clauseMM25MajorInformation } from '../clauses/m/m-25-major-information/clause.js';
import { clause as clauseMM26ClosingRates } from '../clauses/m/m-26-closing-rates/clause.js';
import { clause as clauseMM27FeeReports } from '../clauses/m/m-27-fee-reports/clause.js';
import { clause as clauseMM28Collection } from '../clauses/m/m-28-collection/clause.js';
import { clause as clauseMM29UtilityAdvances } from '../clauses/m/m-29-utility-advances/clause.js';
import { clause as clauseMM30Budget } from '../clauses/m/m-30-budget/clause.js';
import { clause as clauseMM31FestivalPlan } from '../clauses/m/m-31-festival-plan/clause.js';
import { clause as clauseMM32WeeklyTalk } from '../clauses/m/m-32-weekly-talk/clause.js';
import { clause as clauseMM33MonthlyActivities } from '../clauses/m/m-33-monthly-activities/clause.js';
import { clause as clauseMM34StaffOpinions } from '../clauses/m/m-34-staff-opinions/clause.js';
import { clause as clauseMM35StaffPoints } from '../clauses/m/m-35-staff-points/clause.js';
import { clause as clauseMM36MorningReading } from '../clauses/m/m-36-morning-reading/clause.js';
import { clause as clauseRatesCollectionRate } from '../clauses/rates/collection-rate/clause.js';
import { clause as clauseRatesComplaintRates } from '../clauses/rates/complaint-rates/clause.js';
import { clause as clauseSS01DepartmentCallbacks } from '../clauses/s/s-01-department-callbacks/clause.js';
import { clause as clauseSS02KeyDepartmentCallbacks } from '../clauses/s/s-02-key-department-callbacks/clause.js';
import { clause as clauseSS03DailyQuestionnaires } from '../clauses/s/s-03-daily-questionnaires/clause.js';
import { clause as clauseSS05SatisfactionRate } from '../clauses/s/s-05-satisfaction-rate/clause.js';
import { clause as clauseSS06AnnualSatisfaction } from '../clauses/s/s-06-annual-satisfaction/clause.js';
import { clause as clauseSS07SatisfactionOfOthers } from '../clauses/s/s-07-satisfaction-of-others/clause.js';
import { clause as clauseSS08SurveyFindings } from '../clauses/s/s-08-survey-findings/clause.js';
import { clause as clauseWW01TownInspection } from '../clauses/w/w-01-town-inspection/clause.js';
import { clause as clauseWW02CountyInspection } from '../clauses/w/w-02-county-inspection/clause.js';
import { clause as clauseWW03CityInspection } from '../clauses/w/w-03-city-inspection/clause.js';
import { clause as clauseWW04ProvinceInspection } from '../clauses/w/w-04-province-inspection/clause.js';
import { clause as clauseWW05StipendSettlement } from '../clauses/w/w-05-stipend-settlement/clause.js';
import { type Clause, declare } from '../engine/define.js';

/** Every clause that is computed. Their order decides nothing. */
export const clauses: readonly Clause[] = [
  declare(clauseCC01CatalogueApproval, {
    "document": "004-convenience-services",
    "place": {
      "zh-CN": "004，别墅区便民服务程序 4（1）",
      "zh-TW": "004，別墅區便民服務程序 4（1）",
      "en": "004, convenience services 4 (1)"
    },
    "text": {
      "zh-CN": "本年度的便民服务项目和价格依据上年的意见征询拟定，1 月 {day} 日前经总经理批准，然后公告。",
      "zh-TW": "本年度的便民服務項目和價格依據上年的意見徵詢擬定，1 月 {day} 日前經總經理批准，然後公告。",
      "en": "The year’s services and prices are drafted from last year’s opinion survey, approved by the general manager by {day} January, and then published."
    },
    "parameters": {
      "day": {
        "unit": "count",
        "title": {
          "zh-CN": "1 月截止日",
          "zh-TW": "1 月截止日",
          "en": "Day of January"
        },
        "min": 1,
        "max": 31,
        "reading": {
          "id": "R-401",
          "zh-CN": "「每年 1 月」读作 1 月 31 日结束前批准",
          "zh-TW": "「每年 1 月」讀作 1 月 31 日結束前批准",
          "en": "“In January each year” is read as approved by the end of 31 January."
        },
        "values": [
          {
            "value": "31",
            "source": "004 便民服务程序 4（1）"
          }
        ]
      }
    }
  }),
  declare(clauseCC05ServiceConfirmation, {
    "document": "004-convenience-services",
    "place": {
      "zh-CN": "004，便民服务作业规程 4.3",
      "zh-TW": "004，便民服務作業規程 4.3",
      "en": "004, rules of work 4.3"
    },
    "text": {
      "zh-CN": "每次服务都登记并由业主确认；{days} 天内没有确认的，记在提供服务的员工上。",
      "zh-TW": "每次服務都登記並由業主確認；{days} 天內未確認的，記於提供服務的員工。",
      "en": "Every service is logged and confirmed by the owner; one not confirmed within {days} days is recorded on the employee who performed it."
    },
    "parameters": {
      "days": {
        "unit": "count",
        "title": {
          "zh-CN": "确认期限（天）",
          "zh-TW": "確認期限（天）",
          "en": "Days for the confirmation"
        },
        "min": 0,
        "max": 30,
        "reading": {
          "id": "R-402",
          "zh-CN": "「逐一登记，并请业主确认」没有期限，取 3 天",
          "zh-TW": "「逐一登記，並請業主確認」無期限，取 3 天",
          "en": "The source gives no time for the confirmation; 3 days are taken."
        },
        "values": [
          {
            "value": "3",
            "source": "004 便民服务作业规程 4.3.1"
          }
        ]
      }
    }
  }),
  declare(clauseCC06FeesToCashier, {
    "document": "004-convenience-services",
    "place": {
      "zh-CN": "004，便民服务程序 4（8）、作业规程 4.4.6",
      "zh-TW": "004，便民服務程序 4（8）、作業規程 4.4.6",
      "en": "004, 4 (8) and 4.4.6"
    },
    "text": {
      "zh-CN": "员工收到的服务费在收款后第 {workingDays} 个工作日结束前交给收银，不得私下结算。",
      "zh-TW": "員工收到的服務費在收款後第 {workingDays} 個工作日結束前交給收銀，不得私下結算。",
      "en": "Fees that staff receive reach the cashier by the end of working day {workingDays} after; nothing is settled privately."
    },
    "parameters": {
      "workingDays": {
        "unit": "count",
        "title": {
          "zh-CN": "上交期限（工作日）",
          "zh-TW": "上交期限（工作日）",
          "en": "Working days for handing over"
        },
        "min": 0,
        "max": 10,
        "reading": {
          "id": "R-403",
          "zh-CN": "「收取的服务费用应交财务人员」没有期限，取次一工作日结束前",
          "zh-TW": "「收取的服務費用應交財務人員」無期限，取次一工作日結束前",
          "en": "The source gives no time for handing over; the end of the next working day is taken."
        },
        "values": [
          {
            "value": "1",
            "source": "004 便民服务程序 4（8）"
          }
        ]
      }
    }
  }),
  declare(clauseCC07LossMeasures, {
    "document": "004-convenience-services",
    "place": {
      "zh-CN": "004，便民服务程序 4（13）、作业规程 4.3.3",
      "zh-TW": "004，便民服務程序 4（13）、作業規程 4.3.3",
      "en": "004, 4 (13) and 4.3.3"
    },
    "text": {
      "zh-CN": "当月亏损的项目要上报，并在 {days} 天内定出措施：增加用户、调整价格，或经总经理批准停办。",
      "zh-TW": "當月虧損的項目要上報，並在 {days} 天內定出措施：增加用戶、調整價格，或經總經理批准停辦。",
      "en": "A service below break-even in a month is reported, and a measure decided within {days} days: more users, a new price, or an end with the general manager’s approval."
    },
    "parameters": {
      "days": {
        "unit": "count",
        "title": {
          "zh-CN": "定措施期限（天）",
          "zh-TW": "定措施期限（天）",
          "en": "Days for a measure"
        },
        "min": 0,
        "max": 30,
        "reading": {
          "id": "R-404",
          "zh-CN": "「由……决定处理措施」没有期限，取上报后 14 天",
          "zh-TW": "「由……決定處理措施」無期限，取上報後 14 天",
          "en": "The source gives no time for the measure; 14 days after the loss is told are taken."
        },
        "values": [
          {
            "value": "14",
            "source": "004 便民服务作业规程 4.3.3"
          }
        ]
      }
    }
  }),
  declare(clauseCC09ServiceQuality, {
    "document": "004-convenience-services",
    "place": {
      "zh-CN": "004，便民服务作业规程 4.5.4",
      "zh-TW": "004，便民服務作業規程 4.5.4",
      "en": "004, rules of work 4.5.4"
    },
    "text": {
      "zh-CN": "总经理每半年给每个项目的质量评分（0–100），按订单数加权平均，作为部门的服务质量；员工的按各自完成的订单数加权。",
      "zh-TW": "總經理每半年給每個項目的品質評分（0–100），按訂單數加權平均，作為部門的服務品質；員工的按各自完成的訂單數加權。",
      "en": "Each half-year the general manager rates every service from 0 to 100; the mean weighted by orders is the service quality of the department, and of each employee by the orders that they performed."
    },
    "parameters": {}
  }),
  declare(clauseDD01DailyPatrol, {
    "document": "001-centre-director",
    "place": {
      "zh-CN": "001，主任日常工作规程 4.2.2",
      "zh-TW": "001，主任日常工作規程 4.2.2",
      "en": "001, the director’s daily work 4.2.2"
    },
    "text": {
      "zh-CN": "除休息日和请假日外，主任每天至少巡视 {times} 遍。",
      "zh-TW": "除休息日和請假日外，主任每天至少巡視 {times} 遍。",
      "en": "On each day that is no rest or leave day the director patrols at least {times} time."
    },
    "parameters": {
      "times": {
        "unit": "count",
        "title": {
          "zh-CN": "每天至少遍数",
          "zh-TW": "每天至少遍數",
          "en": "Times a day at least"
        },
        "min": 1,
        "max": 20,
        "values": [
          {
            "value": "1",
            "source": "001 主任日常工作规程 4.2.2"
          }
        ]
      }
    }
  }),
  declare(clauseDD02RecordedPatrols, {
    "document": "001-centre-director",
    "place": {
      "zh-CN": "001，主任日常工作规程 4.1.2",
      "zh-TW": "001，主任日常工作規程 4.1.2",
      "en": "001, the director’s daily work 4.1.2"
    },
    "text": {
      "zh-CN": "主任每周至少 {times} 次把巡视情况如实记入检查记录。",
      "zh-TW": "主任每週至少 {times} 次把巡視情況如實記入檢查紀錄。",
      "en": "The director enters patrols in the inspection record at least {times} times a week."
    },
    "parameters": {
      "times": {
        "unit": "count",
        "title": {
          "zh-CN": "每周至少次数",
          "zh-TW": "每週至少次數",
          "en": "Times a week at least"
        },
        "min": 1,
        "max": 50,
        "values": [
          {
            "value": "3",
            "source": "001 主任日常工作规程 4.1.2"
          }
        ]
      }
    }
  }),
  declare(clauseDD03Callbacks, {
    "document": "001-centre-director",
    "place": {
      "zh-CN": "001，主任日常工作规程 4.1.3",
      "zh-TW": "001，主任日常工作規程 4.1.3",
      "en": "001, the director’s daily work 4.1.3"
    },
    "text": {
      "zh-CN": "投诉办结、报修完成后 {days} 天内回访；期内重开的不计，再次办结的另算。",
      "zh-TW": "投訴辦結、報修完成後 {days} 天內回訪；期內重開的不計，再次辦結的另算。",
      "en": "Within {days} days of the close of a complaint or the completion of a repair its owner is called back; where it is opened again by then nothing is due until it is closed again."
    },
    "parameters": {
      "days": {
        "unit": "count",
        "title": {
          "zh-CN": "回访时限（天）",
          "zh-TW": "回訪時限（天）",
          "en": "Days for the callback"
        },
        "min": 1,
        "max": 30,
        "reading": {
          "id": "R-301",
          "zh-CN": "「规定的时间内」读作办结后 3 天内",
          "zh-TW": "「規定的時間內」讀作辦結後 3 天內",
          "en": "“In the set time” is read as within 3 days of the close."
        },
        "values": [
          {
            "value": "3",
            "source": "001 主任日常工作规程 4.1.3"
          }
        ]
      }
    }
  }),
  declare(clauseDD04MonthMeeting, {
    "document": "001-centre-director",
    "place": {
      "zh-CN": "001，主任职责 第四条",
      "zh-TW": "001，主任職責 第四條",
      "en": "001, duties of the director, 4"
    },
    "text": {
      "zh-CN": "每月最后 {days} 天里开一次部门例会，总结当月工作。",
      "zh-TW": "每月最後 {days} 天裡開一次部門例會，總結當月工作。",
      "en": "In the last {days} days of each month a department meeting sums up the month."
    },
    "parameters": {
      "days": {
        "unit": "count",
        "title": {
          "zh-CN": "月底几天",
          "zh-TW": "月底幾天",
          "en": "Last days of the month"
        },
        "min": 1,
        "max": 31,
        "reading": {
          "id": "R-302",
          "zh-CN": "「月底」读作当月最后 5 天",
          "zh-TW": "「月底」讀作當月最後 5 天",
          "en": "“At the month’s end” is read as in its last 5 days."
        },
        "values": [
          {
            "value": "5",
            "source": "001 主任职责 第四条"
          }
        ]
      }
    }
  }),
  declare(clauseDD05YearPlan, {
    "document": "001-centre-director",
    "place": {
      "zh-CN": "001，主任职责 第三条",
      "zh-TW": "001，主任職責 第三條",
      "en": "001, duties of the director, 3"
    },
    "text": {
      "zh-CN": "每年 12 月 31 日结束前，主任提交下年度的工作计划和本年度的总结。",
      "zh-TW": "每年 12 月 31 日結束前，主任提交下年度的工作計畫和本年度的總結。",
      "en": "By 31 December the director submits the plan for the next year and the summary of this one."
    },
    "parameters": {}
  }),
  declare(clauseDD06OpinionSurveyAndYearReview, {
    "document": "001-centre-director",
    "place": {
      "zh-CN": "001，主任职责 第五条",
      "zh-TW": "001，主任職責 第五條",
      "en": "001, duties of the director, 5"
    },
    "text": {
      "zh-CN": "每年组织一次业主意见征询，年底对员工作一次年终考评。",
      "zh-TW": "每年組織一次業主意見徵詢，年底對員工作一次年終考評。",
      "en": "Each year owners are asked for their opinion, and at its end the staff are appraised."
    },
    "parameters": {}
  }),
  declare(clauseDD07Renovations, {
    "document": "001-centre-director",
    "place": {
      "zh-CN": "001，主任职责 第六条",
      "zh-TW": "001，主任職責 第六條",
      "en": "001, duties of the director, 6"
    },
    "text": {
      "zh-CN": "装修期间每满 {patrolDays} 天至少巡视一次，不足 {patrolDays} 天的余数不计；结束后 {acceptanceDays} 天内验收。",
      "zh-TW": "裝修期間每滿 {patrolDays} 天至少巡視一次，不足 {patrolDays} 天的餘數不計；結束後 {acceptanceDays} 天內驗收。",
      "en": "While a renovation runs it is patrolled in every whole {patrolDays} days; within {acceptanceDays} days of its end it is accepted."
    },
    "parameters": {
      "patrolDays": {
        "unit": "count",
        "title": {
          "zh-CN": "每几天巡视一次",
          "zh-TW": "每幾天巡視一次",
          "en": "Days that want a patrol"
        },
        "min": 1,
        "max": 30,
        "reading": {
          "id": "R-303",
          "zh-CN": "原文没有次数，读作每满 7 天一次",
          "zh-TW": "原文沒有次數，讀作每滿 7 天一次",
          "en": "The source names no number; read as once in every whole 7 days."
        },
        "values": [
          {
            "value": "7",
            "source": "001 主任职责 第六条"
          }
        ]
      },
      "acceptanceDays": {
        "unit": "count",
        "title": {
          "zh-CN": "结束后几天内验收",
          "zh-TW": "結束後幾天內驗收",
          "en": "Days for the acceptance"
        },
        "min": 1,
        "max": 30,
        "reading": {
          "id": "R-303",
          "zh-CN": "原文没有时限，读作结束后 7 天内",
          "zh-TW": "原文沒有時限，讀作結束後 7 天內",
          "en": "The source names no time; read as within 7 days of the end."
        },
        "values": [
          {
            "value": "7",
            "source": "001 主任职责 第六条"
          }
        ]
      }
    }
  }),
  declare(clauseDD08Findings, {
    "document": "001-centre-director",
    "place": {
      "zh-CN": "001，主任职责 第七条",
      "zh-TW": "001，主任職責 第七條",
      "en": "001, duties of the director, 7"
    },
    "text": {
      "zh-CN": "检查发现的不合格服务，不论谁查出，在期限前跟踪到纠正并验证；没有期限的不计。",
      "zh-TW": "檢查發現的不合格服務，不論誰查出，於期限前追蹤到糾正並驗證；沒有期限的不計。",
      "en": "A service found wanting, by whomever, is traced to its correction and verified by the deadline of the finding; without a deadline nothing is due."
    },
    "parameters": {}
  }),
  declare(clauseDD09Tools, {
    "document": "001-centre-director",
    "place": {
      "zh-CN": "001，维修工职责 第五条",
      "zh-TW": "001，維修工職責 第五條",
      "en": "001, duties of the maintenance worker, 5"
    },
    "text": {
      "zh-CN": "借用的工具在约定的时间前归还；逾期记在借用人名下。",
      "zh-TW": "借用的工具於約定的時間前歸還；逾期記在借用人名下。",
      "en": "A borrowed tool comes back by the time that was agreed; a miss is recorded on the borrower."
    },
    "parameters": {}
  }),
  declare(clauseDD10MaintenanceCertificates, {
    "document": "001-centre-director",
    "place": {
      "zh-CN": "001，维修工职责 第四条",
      "zh-TW": "001，維修工職責 第四條",
      "en": "001, duties of the maintenance worker, 4"
    },
    "text": {
      "zh-CN": "维修工排班上岗的每一天都持有有效的证书；没有的记在本人名下。",
      "zh-TW": "維修工排班上崗的每一天都持有有效的證書；沒有的記在本人名下。",
      "en": "A maintenance worker has a valid certificate on each day that the roster has at work; a miss is recorded on the worker."
    },
    "parameters": {}
  }),
  declare(clauseJJ01ComplaintEstablishment, {
    "document": "002-position-descriptions",
    "place": {
      "zh-CN": "002，客户服务中心经理 · 关键业绩考核指标 1",
      "zh-TW": "002，客戶服務中心經理 · 關鍵業績考核指標 1",
      "en": "002, manager of the customer service centre, key indicator 1"
    },
    "text": {
      "zh-CN": "部门受理的投诉中判定成立的比率。从 {floor} 到 {target} 计分，权数 {weight}。",
      "zh-TW": "部門受理的投訴中判定成立的比率。從 {floor} 到 {target} 計分，權數 {weight}。",
      "en": "The share of the department’s complaints that were decided to be right. Scored from {floor} to {target}, weight {weight}."
    },
    "parameters": {
      "floor": {
        "unit": "ratio",
        "title": {
          "zh-CN": "起点：得 0 分的值",
          "zh-TW": "起點：得 0 分的值",
          "en": "Floor: the value that scores nothing"
        },
        "min": 0,
        "max": 1,
        "reading": {
          "id": "R-202",
          "zh-CN": "原文没有写起点和目标",
          "zh-TW": "原文未寫起點和目標",
          "en": "The source gives no floor and no target."
        },
        "values": [
          {
            "value": "0.30",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (1)"
          }
        ]
      },
      "target": {
        "unit": "ratio",
        "title": {
          "zh-CN": "目标：得满分的值",
          "zh-TW": "目標：得滿分的值",
          "en": "Target: the value that scores in full"
        },
        "min": 0,
        "max": 1,
        "reading": {
          "id": "R-202",
          "zh-CN": "原文没有写起点和目标",
          "zh-TW": "原文未寫起點和目標",
          "en": "The source gives no floor and no target."
        },
        "values": [
          {
            "value": "0.05",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (1)"
          }
        ]
      },
      "weight": {
        "unit": "ratio",
        "title": {
          "zh-CN": "权数",
          "zh-TW": "權數",
          "en": "Weight"
        },
        "min": 0,
        "max": 100,
        "reading": {
          "id": "R-201",
          "zh-CN": "权重一栏在原文中是空的，各项权数之和须为 100",
          "zh-TW": "權重一欄在原文中是空的，各項權數之和須為 100",
          "en": "The source leaves the column of weights empty; the weights must sum to 100."
        },
        "values": [
          {
            "value": "15",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (1)"
          }
        ]
      }
    }
  }),
  declare(clauseJJ02ServicePlan, {
    "document": "002-position-descriptions",
    "place": {
      "zh-CN": "002，客户服务中心经理 · 关键业绩考核指标 2",
      "zh-TW": "002，客戶服務中心經理 · 關鍵業績考核指標 2",
      "en": "002, manager of the customer service centre, key indicator 2"
    },
    "text": {
      "zh-CN": "客户服务工作计划完成的项数与计划的项数之比。从 {floor} 到 {target} 计分，权数 {weight}。",
      "zh-TW": "客戶服務工作計畫完成的項數與計畫的項數之比。從 {floor} 到 {target} 計分，權數 {weight}。",
      "en": "Items of the service plan that were done, over those planned. Scored from {floor} to {target}, weight {weight}."
    },
    "parameters": {
      "floor": {
        "unit": "ratio",
        "title": {
          "zh-CN": "起点：得 0 分的值",
          "zh-TW": "起點：得 0 分的值",
          "en": "Floor: the value that scores nothing"
        },
        "min": 0,
        "max": 1,
        "reading": {
          "id": "R-202",
          "zh-CN": "原文没有写起点和目标",
          "zh-TW": "原文未寫起點和目標",
          "en": "The source gives no floor and no target."
        },
        "values": [
          {
            "value": "0.60",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (2)"
          }
        ]
      },
      "target": {
        "unit": "ratio",
        "title": {
          "zh-CN": "目标：得满分的值",
          "zh-TW": "目標：得滿分的值",
          "en": "Target: the value that scores in full"
        },
        "min": 0,
        "max": 1,
        "reading": {
          "id": "R-202",
          "zh-CN": "原文没有写起点和目标",
          "zh-TW": "原文未寫起點和目標",
          "en": "The source gives no floor and no target."
        },
        "values": [
          {
            "value": "1.00",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (2)"
          }
        ]
      },
      "weight": {
        "unit": "ratio",
        "title": {
          "zh-CN": "权数",
          "zh-TW": "權數",
          "en": "Weight"
        },
        "min": 0,
        "max": 100,
        "reading": {
          "id": "R-201",
          "zh-CN": "权重一栏在原文中是空的，各项权数之和须为 100",
          "zh-TW": "權重一欄在原文中是空的，各項權數之和須為 100",
          "en": "The source leaves the column of weights empty; the weights must sum to 100."
        },
        "values": [
          {
            "value": "10",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (2)"
          }
        ]
      }
    }
  }),
  declare(clauseJJ03StaffSatisfaction, {
    "document": "002-position-descriptions",
    "place": {
      "zh-CN": "002，客户服务中心经理 · 关键业绩考核指标 3",
      "zh-TW": "002，客戶服務中心經理 · 關鍵業績考核指標 3",
      "en": "002, manager of the customer service centre, key indicator 3"
    },
    "text": {
      "zh-CN": "客户对部门服务人员的满意率。从 {floor} 到 {target} 计分，权数 {weight}。",
      "zh-TW": "客戶對部門服務人員的滿意率。從 {floor} 到 {target} 計分，權數 {weight}。",
      "en": "How satisfied customers are with the department’s staff. Scored from {floor} to {target}, weight {weight}."
    },
    "parameters": {
      "floor": {
        "unit": "ratio",
        "title": {
          "zh-CN": "起点：得 0 分的值",
          "zh-TW": "起點：得 0 分的值",
          "en": "Floor: the value that scores nothing"
        },
        "min": 0,
        "max": 1,
        "reading": {
          "id": "R-202",
          "zh-CN": "原文没有写起点和目标",
          "zh-TW": "原文未寫起點和目標",
          "en": "The source gives no floor and no target."
        },
        "values": [
          {
            "value": "0.60",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (3)"
          }
        ]
      },
      "target": {
        "unit": "ratio",
        "title": {
          "zh-CN": "目标：得满分的值",
          "zh-TW": "目標：得滿分的值",
          "en": "Target: the value that scores in full"
        },
        "min": 0,
        "max": 1,
        "reading": {
          "id": "R-202",
          "zh-CN": "原文没有写起点和目标",
          "zh-TW": "原文未寫起點和目標",
          "en": "The source gives no floor and no target."
        },
        "values": [
          {
            "value": "0.95",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (3)"
          }
        ]
      },
      "weight": {
        "unit": "ratio",
        "title": {
          "zh-CN": "权数",
          "zh-TW": "權數",
          "en": "Weight"
        },
        "min": 0,
        "max": 100,
        "reading": {
          "id": "R-201",
          "zh-CN": "权重一栏在原文中是空的，各项权数之和须为 100",
          "zh-TW": "權重一欄在原文中是空的，各項權數之和須為 100",
          "en": "The source leaves the column of weights empty; the weights must sum to 100."
        },
        "values": [
          {
            "value": "15",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (3)"
          }
        ]
      }
    }
  }),
  declare(clauseJJ04KeyTurnover, {
    "document": "002-position-descriptions",
    "place": {
      "zh-CN": "002，客户服务中心经理 · 关键业绩考核指标 4",
      "zh-TW": "002，客戶服務中心經理 · 關鍵業績考核指標 4",
      "en": "002, manager of the customer service centre, key indicator 4"
    },
    "text": {
      "zh-CN": "关键岗位员工辞职人次与期初期末平均在岗人数之比。从 {floor} 到 {target} 计分，权数 {weight}。",
      "zh-TW": "關鍵職位員工辭職人次與期初期末平均在職人數之比。從 {floor} 到 {target} 計分，權數 {weight}。",
      "en": "Resignations from key positions, over the mean of the key head count on the first and the last day. Scored from {floor} to {target}, weight {weight}."
    },
    "parameters": {
      "floor": {
        "unit": "ratio",
        "title": {
          "zh-CN": "起点：得 0 分的值",
          "zh-TW": "起點：得 0 分的值",
          "en": "Floor: the value that scores nothing"
        },
        "min": 0,
        "max": 1,
        "reading": {
          "id": "R-202",
          "zh-CN": "原文没有写起点和目标",
          "zh-TW": "原文未寫起點和目標",
          "en": "The source gives no floor and no target."
        },
        "values": [
          {
            "value": "0.30",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (4)"
          }
        ]
      },
      "target": {
        "unit": "ratio",
        "title": {
          "zh-CN": "目标：得满分的值",
          "zh-TW": "目標：得滿分的值",
          "en": "Target: the value that scores in full"
        },
        "min": 0,
        "max": 1,
        "reading": {
          "id": "R-202",
          "zh-CN": "原文没有写起点和目标",
          "zh-TW": "原文未寫起點和目標",
          "en": "The source gives no floor and no target."
        },
        "values": [
          {
            "value": "0",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (4)"
          }
        ]
      },
      "weight": {
        "unit": "ratio",
        "title": {
          "zh-CN": "权数",
          "zh-TW": "權數",
          "en": "Weight"
        },
        "min": 0,
        "max": 100,
        "reading": {
          "id": "R-201",
          "zh-CN": "权重一栏在原文中是空的，各项权数之和须为 100",
          "zh-TW": "權重一欄在原文中是空的，各項權數之和須為 100",
          "en": "The source leaves the column of weights empty; the weights must sum to 100."
        },
        "values": [
          {
            "value": "10",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (4)"
          }
        ]
      }
    }
  }),
  declare(clauseJJ05PostConduct, {
    "document": "002-position-descriptions",
    "place": {
      "zh-CN": "002，客户服务中心经理 · 关键业绩考核指标 5",
      "zh-TW": "002，客戶服務中心經理 · 關鍵業績考核指標 5",
      "en": "002, manager of the customer service centre, key indicator 5"
    },
    "text": {
      "zh-CN": "品质中心日检中符合要求的岗位与所查岗位之比。从 {floor} 到 {target} 计分，权数 {weight}。",
      "zh-TW": "品質中心日檢中符合要求的崗位與所查崗位之比。從 {floor} 到 {target} 計分，權數 {weight}。",
      "en": "Duty posts found in order, over those that the quality centre checked. Scored from {floor} to {target}, weight {weight}."
    },
    "parameters": {
      "floor": {
        "unit": "ratio",
        "title": {
          "zh-CN": "起点：得 0 分的值",
          "zh-TW": "起點：得 0 分的值",
          "en": "Floor: the value that scores nothing"
        },
        "min": 0,
        "max": 1,
        "reading": {
          "id": "R-202",
          "zh-CN": "原文没有写起点和目标",
          "zh-TW": "原文未寫起點和目標",
          "en": "The source gives no floor and no target."
        },
        "values": [
          {
            "value": "0.70",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (5)"
          }
        ]
      },
      "target": {
        "unit": "ratio",
        "title": {
          "zh-CN": "目标：得满分的值",
          "zh-TW": "目標：得滿分的值",
          "en": "Target: the value that scores in full"
        },
        "min": 0,
        "max": 1,
        "reading": {
          "id": "R-202",
          "zh-CN": "原文没有写起点和目标",
          "zh-TW": "原文未寫起點和目標",
          "en": "The source gives no floor and no target."
        },
        "values": [
          {
            "value": "1.00",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (5)"
          }
        ]
      },
      "weight": {
        "unit": "ratio",
        "title": {
          "zh-CN": "权数",
          "zh-TW": "權數",
          "en": "Weight"
        },
        "min": 0,
        "max": 100,
        "reading": {
          "id": "R-201",
          "zh-CN": "权重一栏在原文中是空的，各项权数之和须为 100",
          "zh-TW": "權重一欄在原文中是空的，各項權數之和須為 100",
          "en": "The source leaves the column of weights empty; the weights must sum to 100."
        },
        "values": [
          {
            "value": "10",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (5)"
          }
        ]
      }
    }
  }),
  declare(clauseJJ06WorkplaceSatisfaction, {
    "document": "002-position-descriptions",
    "place": {
      "zh-CN": "002，客户服务中心经理 · 关键业绩考核指标 6",
      "zh-TW": "002，客戶服務中心經理 · 關鍵業績考核指標 6",
      "en": "002, manager of the customer service centre, key indicator 6"
    },
    "text": {
      "zh-CN": "员工对工作环境的满意度，取问卷评分的平均。从 {floor} 到 {target} 计分，权数 {weight}。",
      "zh-TW": "員工對工作環境的滿意度，取問卷評分的平均。從 {floor} 到 {target} 計分，權數 {weight}。",
      "en": "The mean score that staff give their workplace. Scored from {floor} to {target}, weight {weight}."
    },
    "parameters": {
      "floor": {
        "unit": "ratio",
        "title": {
          "zh-CN": "起点：得 0 分的值",
          "zh-TW": "起點：得 0 分的值",
          "en": "Floor: the value that scores nothing"
        },
        "min": 0,
        "max": 100,
        "reading": {
          "id": "R-202",
          "zh-CN": "原文没有写起点和目标",
          "zh-TW": "原文未寫起點和目標",
          "en": "The source gives no floor and no target."
        },
        "values": [
          {
            "value": "60",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (6)"
          }
        ]
      },
      "target": {
        "unit": "ratio",
        "title": {
          "zh-CN": "目标：得满分的值",
          "zh-TW": "目標：得滿分的值",
          "en": "Target: the value that scores in full"
        },
        "min": 0,
        "max": 100,
        "reading": {
          "id": "R-202",
          "zh-CN": "原文没有写起点和目标",
          "zh-TW": "原文未寫起點和目標",
          "en": "The source gives no floor and no target."
        },
        "values": [
          {
            "value": "90",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (6)"
          }
        ]
      },
      "weight": {
        "unit": "ratio",
        "title": {
          "zh-CN": "权数",
          "zh-TW": "權數",
          "en": "Weight"
        },
        "min": 0,
        "max": 100,
        "reading": {
          "id": "R-201",
          "zh-CN": "权重一栏在原文中是空的，各项权数之和须为 100",
          "zh-TW": "權重一欄在原文中是空的，各項權數之和須為 100",
          "en": "The source leaves the column of weights empty; the weights must sum to 100."
        },
        "values": [
          {
            "value": "8",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (6)"
          }
        ]
      }
    }
  }),
  declare(clauseJJ07TrainingSatisfaction, {
    "document": "002-position-descriptions",
    "place": {
      "zh-CN": "002，客户服务中心经理 · 关键业绩考核指标 7",
      "zh-TW": "002，客戶服務中心經理 · 關鍵業績考核指標 7",
      "en": "002, manager of the customer service centre, key indicator 7"
    },
    "text": {
      "zh-CN": "员工对岗位培训的满意度，取问卷评分的平均。从 {floor} 到 {target} 计分，权数 {weight}。",
      "zh-TW": "員工對崗位培訓的滿意度，取問卷評分的平均。從 {floor} 到 {target} 計分，權數 {weight}。",
      "en": "The mean score that staff give their training. Scored from {floor} to {target}, weight {weight}."
    },
    "parameters": {
      "floor": {
        "unit": "ratio",
        "title": {
          "zh-CN": "起点：得 0 分的值",
          "zh-TW": "起點：得 0 分的值",
          "en": "Floor: the value that scores nothing"
        },
        "min": 0,
        "max": 100,
        "reading": {
          "id": "R-202",
          "zh-CN": "原文没有写起点和目标",
          "zh-TW": "原文未寫起點和目標",
          "en": "The source gives no floor and no target."
        },
        "values": [
          {
            "value": "60",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (7)"
          }
        ]
      },
      "target": {
        "unit": "ratio",
        "title": {
          "zh-CN": "目标：得满分的值",
          "zh-TW": "目標：得滿分的值",
          "en": "Target: the value that scores in full"
        },
        "min": 0,
        "max": 100,
        "reading": {
          "id": "R-202",
          "zh-CN": "原文没有写起点和目标",
          "zh-TW": "原文未寫起點和目標",
          "en": "The source gives no floor and no target."
        },
        "values": [
          {
            "value": "90",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (7)"
          }
        ]
      },
      "weight": {
        "unit": "ratio",
        "title": {
          "zh-CN": "权数",
          "zh-TW": "權數",
          "en": "Weight"
        },
        "min": 0,
        "max": 100,
        "reading": {
          "id": "R-201",
          "zh-CN": "权重一栏在原文中是空的，各项权数之和须为 100",
          "zh-TW": "權重一欄在原文中是空的，各項權數之和須為 100",
          "en": "The source leaves the column of weights empty; the weights must sum to 100."
        },
        "values": [
          {
            "value": "7",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (7)"
          }
        ]
      }
    }
  }),
  declare(clauseJJ08UpheldAppeals, {
    "document": "002-position-descriptions",
    "place": {
      "zh-CN": "002，客户服务中心经理 · 关键业绩考核指标 8",
      "zh-TW": "002，客戶服務中心經理 · 關鍵業績考核指標 8",
      "en": "002, manager of the customer service centre, key indicator 8"
    },
    "text": {
      "zh-CN": "针对考评的申诉被认定成立的次数；没有裁定过申诉的不计。从 {floor} 到 {target} 计分，权数 {weight}。",
      "zh-TW": "針對考評的申訴被認定成立的次數；未裁定過申訴的不計。從 {floor} 到 {target} 計分，權數 {weight}。",
      "en": "Appeals against assessments that were upheld; where none was decided it does not count. Scored from {floor} to {target}, weight {weight}."
    },
    "parameters": {
      "floor": {
        "unit": "ratio",
        "title": {
          "zh-CN": "起点：得 0 分的值",
          "zh-TW": "起點：得 0 分的值",
          "en": "Floor: the value that scores nothing"
        },
        "min": 0,
        "max": 100,
        "reading": {
          "id": "R-202",
          "zh-CN": "原文没有写起点和目标",
          "zh-TW": "原文未寫起點和目標",
          "en": "The source gives no floor and no target."
        },
        "values": [
          {
            "value": "3",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (8)"
          }
        ]
      },
      "target": {
        "unit": "ratio",
        "title": {
          "zh-CN": "目标：得满分的值",
          "zh-TW": "目標：得滿分的值",
          "en": "Target: the value that scores in full"
        },
        "min": 0,
        "max": 100,
        "reading": {
          "id": "R-202",
          "zh-CN": "原文没有写起点和目标",
          "zh-TW": "原文未寫起點和目標",
          "en": "The source gives no floor and no target."
        },
        "values": [
          {
            "value": "0",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (8)"
          }
        ]
      },
      "weight": {
        "unit": "ratio",
        "title": {
          "zh-CN": "权数",
          "zh-TW": "權數",
          "en": "Weight"
        },
        "min": 0,
        "max": 100,
        "reading": {
          "id": "R-201",
          "zh-CN": "权重一栏在原文中是空的，各项权数之和须为 100",
          "zh-TW": "權重一欄在原文中是空的，各項權數之和須為 100",
          "en": "The source leaves the column of weights empty; the weights must sum to 100."
        },
        "values": [
          {
            "value": "5",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (8)"
          }
        ]
      }
    }
  }),
  declare(clauseJJ09SuperiorSatisfaction, {
    "document": "002-position-descriptions",
    "place": {
      "zh-CN": "002，客户服务中心经理 · 关键业绩考核指标 9",
      "zh-TW": "002，客戶服務中心經理 · 關鍵業績考核指標 9",
      "en": "002, manager of the customer service centre, key indicator 9"
    },
    "text": {
      "zh-CN": "员工对上司的满意度，取问卷评分的平均。从 {floor} 到 {target} 计分，权数 {weight}。",
      "zh-TW": "員工對上司的滿意度，取問卷評分的平均。從 {floor} 到 {target} 計分，權數 {weight}。",
      "en": "The mean score that staff give their superior. Scored from {floor} to {target}, weight {weight}."
    },
    "parameters": {
      "floor": {
        "unit": "ratio",
        "title": {
          "zh-CN": "起点：得 0 分的值",
          "zh-TW": "起點：得 0 分的值",
          "en": "Floor: the value that scores nothing"
        },
        "min": 0,
        "max": 100,
        "reading": {
          "id": "R-202",
          "zh-CN": "原文没有写起点和目标",
          "zh-TW": "原文未寫起點和目標",
          "en": "The source gives no floor and no target."
        },
        "values": [
          {
            "value": "60",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (9)"
          }
        ]
      },
      "target": {
        "unit": "ratio",
        "title": {
          "zh-CN": "目标：得满分的值",
          "zh-TW": "目標：得滿分的值",
          "en": "Target: the value that scores in full"
        },
        "min": 0,
        "max": 100,
        "reading": {
          "id": "R-202",
          "zh-CN": "原文没有写起点和目标",
          "zh-TW": "原文未寫起點和目標",
          "en": "The source gives no floor and no target."
        },
        "values": [
          {
            "value": "90",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (9)"
          }
        ]
      },
      "weight": {
        "unit": "ratio",
        "title": {
          "zh-CN": "权数",
          "zh-TW": "權數",
          "en": "Weight"
        },
        "min": 0,
        "max": 100,
        "reading": {
          "id": "R-201",
          "zh-CN": "权重一栏在原文中是空的，各项权数之和须为 100",
          "zh-TW": "權重一欄在原文中是空的，各項權數之和須為 100",
          "en": "The source leaves the column of weights empty; the weights must sum to 100."
        },
        "values": [
          {
            "value": "5",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (9)"
          }
        ]
      }
    }
  }),
  declare(clauseJJ10Examination, {
    "document": "002-position-descriptions",
    "place": {
      "zh-CN": "002，客户服务中心经理 · 关键业绩考核指标 10",
      "zh-TW": "002，客戶服務中心經理 · 關鍵業績考核指標 10",
      "en": "002, manager of the customer service centre, key indicator 10"
    },
    "text": {
      "zh-CN": "内部考核合格的人数与参加考核的人数之比。从 {floor} 到 {target} 计分，权数 {weight}。",
      "zh-TW": "內部考核合格的人數與參加考核的人數之比。從 {floor} 到 {target} 計分，權數 {weight}。",
      "en": "Staff who passed the internal examination, over staff examined. Scored from {floor} to {target}, weight {weight}."
    },
    "parameters": {
      "floor": {
        "unit": "ratio",
        "title": {
          "zh-CN": "起点：得 0 分的值",
          "zh-TW": "起點：得 0 分的值",
          "en": "Floor: the value that scores nothing"
        },
        "min": 0,
        "max": 1,
        "reading": {
          "id": "R-202",
          "zh-CN": "原文没有写起点和目标",
          "zh-TW": "原文未寫起點和目標",
          "en": "The source gives no floor and no target."
        },
        "values": [
          {
            "value": "0.60",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (10)"
          }
        ]
      },
      "target": {
        "unit": "ratio",
        "title": {
          "zh-CN": "目标：得满分的值",
          "zh-TW": "目標：得滿分的值",
          "en": "Target: the value that scores in full"
        },
        "min": 0,
        "max": 1,
        "reading": {
          "id": "R-202",
          "zh-CN": "原文没有写起点和目标",
          "zh-TW": "原文未寫起點和目標",
          "en": "The source gives no floor and no target."
        },
        "values": [
          {
            "value": "1.00",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (10)"
          }
        ]
      },
      "weight": {
        "unit": "ratio",
        "title": {
          "zh-CN": "权数",
          "zh-TW": "權數",
          "en": "Weight"
        },
        "min": 0,
        "max": 100,
        "reading": {
          "id": "R-201",
          "zh-CN": "权重一栏在原文中是空的，各项权数之和须为 100",
          "zh-TW": "權重一欄在原文中是空的，各項權數之和須為 100",
          "en": "The source leaves the column of weights empty; the weights must sum to 100."
        },
        "values": [
          {
            "value": "5",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (10)"
          }
        ]
      }
    }
  }),
  declare(clauseJJ11WorkPlan, {
    "document": "002-position-descriptions",
    "place": {
      "zh-CN": "002，客户服务中心经理 · 关键业绩考核指标 11",
      "zh-TW": "002，客戶服務中心經理 · 關鍵業績考核指標 11",
      "en": "002, manager of the customer service centre, key indicator 11"
    },
    "text": {
      "zh-CN": "月度工作计划完成的项数与计划的项数之比。从 {floor} 到 {target} 计分，权数 {weight}。",
      "zh-TW": "月度工作計畫完成的項數與計畫的項數之比。從 {floor} 到 {target} 計分，權數 {weight}。",
      "en": "Items of the month plans that were done, over those planned. Scored from {floor} to {target}, weight {weight}."
    },
    "parameters": {
      "floor": {
        "unit": "ratio",
        "title": {
          "zh-CN": "起点：得 0 分的值",
          "zh-TW": "起點：得 0 分的值",
          "en": "Floor: the value that scores nothing"
        },
        "min": 0,
        "max": 1,
        "reading": {
          "id": "R-202",
          "zh-CN": "原文没有写起点和目标",
          "zh-TW": "原文未寫起點和目標",
          "en": "The source gives no floor and no target."
        },
        "values": [
          {
            "value": "0.60",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (11)"
          }
        ]
      },
      "target": {
        "unit": "ratio",
        "title": {
          "zh-CN": "目标：得满分的值",
          "zh-TW": "目標：得滿分的值",
          "en": "Target: the value that scores in full"
        },
        "min": 0,
        "max": 1,
        "reading": {
          "id": "R-202",
          "zh-CN": "原文没有写起点和目标",
          "zh-TW": "原文未寫起點和目標",
          "en": "The source gives no floor and no target."
        },
        "values": [
          {
            "value": "1.00",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (11)"
          }
        ]
      },
      "weight": {
        "unit": "ratio",
        "title": {
          "zh-CN": "权数",
          "zh-TW": "權數",
          "en": "Weight"
        },
        "min": 0,
        "max": 100,
        "reading": {
          "id": "R-201",
          "zh-CN": "权重一栏在原文中是空的，各项权数之和须为 100",
          "zh-TW": "權重一欄在原文中是空的，各項權數之和須為 100",
          "en": "The source leaves the column of weights empty; the weights must sum to 100."
        },
        "values": [
          {
            "value": "10",
            "source": "002 客户服务中心经理 · 关键业绩考核指标 (11)"
          }
        ]
      }
    }
  }),
  declare(clauseMM01DailyReport, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，行政工作 · 工作计划 · 日",
      "zh-TW": "003，行政工作 · 工作計畫 · 日",
      "en": "003, administration · work plans · day"
    },
    "text": {
      "zh-CN": "除休息日和请假日外，每天 {time} 前交当日的日报；提前一天交的不算。",
      "zh-TW": "除休息日和請假日外，每天 {time} 前交當日的日報；提前一天交的不算。",
      "en": "On each day that is no rest or leave day the report of the day is in by {time}; one handed in the day before is none."
    },
    "parameters": {
      "time": {
        "unit": "time",
        "title": {
          "zh-CN": "截止时间",
          "zh-TW": "截止時間",
          "en": "Deadline"
        },
        "values": [
          {
            "value": "16:30",
            "source": "003 行政工作 · 工作计划 · 日"
          }
        ]
      }
    }
  }),
  declare(clauseMM02TaskOnFile, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，行政工作 · 工作计划 · 日",
      "zh-TW": "003，行政工作 · 工作計畫 · 日",
      "en": "003, administration · work plans · day"
    },
    "text": {
      "zh-CN": "现场总经理及以上领导加派的任务，接到后 {hours} 小时内报行政管理部备案；每漏一条罚 {fine} 元。",
      "zh-TW": "現場總經理及以上主管加派的任務，接獲後 {hours} 小時內報行政管理部備案；每漏一條罰 {fine} 元。",
      "en": "A task that the general manager or somebody above adds is put on file with administration within {hours} hours; each one missed costs {fine} yuan."
    },
    "parameters": {
      "hours": {
        "unit": "count",
        "title": {
          "zh-CN": "备案时限（小时）",
          "zh-TW": "備案時限（小時）",
          "en": "Hours for filing"
        },
        "min": 1,
        "max": 720,
        "values": [
          {
            "value": "24",
            "source": "003 行政工作 · 工作计划 · 日"
          }
        ]
      },
      "fine": {
        "unit": "yuan",
        "title": {
          "zh-CN": "每条罚款（元）",
          "zh-TW": "每條罰款（元）",
          "en": "Fine for each task, yuan"
        },
        "max": 10000,
        "reading": {
          "id": "R-01",
          "zh-CN": "原文印作「1元/条」，抓取时脱落了成串的 0，原本可能是 100 元；按印出的字面取值",
          "zh-TW": "原文印作「1元/條」，擷取時脫落了成串的 0，原本可能是 100 元；依印出的字面取值",
          "en": "The source prints 1 yuan; its capture lost runs of zeros, so it may have read 100. Taken as printed."
        },
        "values": [
          {
            "value": "1.00",
            "source": "003 行政工作 · 工作计划 · 日"
          }
        ]
      }
    }
  }),
  declare(clauseMM03CompanyPlanProgress, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，行政工作 · 工作计划 · 周",
      "zh-TW": "003，行政工作 · 工作計畫 · 週",
      "en": "003, administration · work plans · week"
    },
    "text": {
      "zh-CN": "每周四 {time} 前，报送公司计划在本周的进度；每漏一次罚 {fine} 元。本周一零时以前报的不算本周。",
      "zh-TW": "每週四 {time} 前，報送公司計畫於本週的進度；每漏一次罰 {fine} 元。本週一零時以前報的不算本週。",
      "en": "By Thursday {time} of each week the progress of the company plan in that week is reported; each miss costs {fine} yuan. A report from before Monday 00:00 is none for the week."
    },
    "parameters": {
      "time": {
        "unit": "time",
        "title": {
          "zh-CN": "周四截止时间",
          "zh-TW": "週四截止時間",
          "en": "Thursday deadline"
        },
        "values": [
          {
            "value": "16:30",
            "source": "003 行政工作 · 工作计划 · 周"
          }
        ]
      },
      "fine": {
        "unit": "yuan",
        "title": {
          "zh-CN": "每次罚款（元）",
          "zh-TW": "每次罰款（元）",
          "en": "Fine for each miss, yuan"
        },
        "max": 10000,
        "reading": {
          "id": "R-01",
          "zh-CN": "原文印作「2元/次」，抓取时脱落了成串的 0，原本可能是 200 元；按印出的字面取值",
          "zh-TW": "原文印作「2元/次」，擷取時脫落了成串的 0，原本可能是 200 元；依印出的字面取值",
          "en": "The source prints 2 yuan; its capture lost runs of zeros, so it may have read 200. Taken as printed."
        },
        "values": [
          {
            "value": "2.00",
            "source": "003 行政工作 · 工作计划 · 周"
          }
        ]
      }
    }
  }),
  declare(clauseMM04MonthPlanProgress, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，行政工作 · 工作计划 · 周",
      "zh-TW": "003，行政工作 · 工作計畫 · 週",
      "en": "003, administration · work plans · week"
    },
    "text": {
      "zh-CN": "每周四 {time} 前，向分管领导报送月计划在本周的进度；每漏一次罚 {fine} 元。本周一零时以前报的不算本周。",
      "zh-TW": "每週四 {time} 前，向分管主管報送月計畫於本週的進度；每漏一次罰 {fine} 元。本週一零時以前報的不算本週。",
      "en": "By Thursday {time} of each week the progress of the month plan in that week goes to the leader in charge; each miss costs {fine} yuan. A report from before Monday 00:00 is none for the week."
    },
    "parameters": {
      "time": {
        "unit": "time",
        "title": {
          "zh-CN": "周四截止时间",
          "zh-TW": "週四截止時間",
          "en": "Thursday deadline"
        },
        "reading": {
          "id": "R-02",
          "zh-CN": "原文只剩「12:」，读作 12:00",
          "zh-TW": "原文僅餘「12:」，讀作 12:00",
          "en": "The source keeps only “12:”; read as 12:00."
        },
        "values": [
          {
            "value": "12:00",
            "source": "003 行政工作 · 工作计划 · 周"
          }
        ]
      },
      "fine": {
        "unit": "yuan",
        "title": {
          "zh-CN": "每次罚款（元）",
          "zh-TW": "每次罰款（元）",
          "en": "Fine for each miss, yuan"
        },
        "max": 10000,
        "reading": {
          "id": "R-01",
          "zh-CN": "原文印作「2元/次」，抓取时脱落了成串的 0，原本可能是 200 元；按印出的字面取值",
          "zh-TW": "原文印作「2元/次」，擷取時脫落了成串的 0，原本可能是 200 元；依印出的字面取值",
          "en": "The source prints 2 yuan; its capture lost runs of zeros, so it may have read 200. Taken as printed."
        },
        "values": [
          {
            "value": "2.00",
            "source": "003 行政工作 · 工作计划 · 周"
          }
        ]
      }
    }
  }),
  declare(clauseMM05NextMonthPlan, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，行政工作 · 工作计划 · 月",
      "zh-TW": "003，行政工作 · 工作計畫 · 月",
      "en": "003, administration · work plans · month"
    },
    "text": {
      "zh-CN": "每月 {day} 日结束前，报送下个月的工作计划；每漏一次罚 {fine} 元。",
      "zh-TW": "每月 {day} 日結束前，報送下個月的工作計畫；每漏一次罰 {fine} 元。",
      "en": "Next month's plan is submitted by the end of day {day} of the month; each miss costs {fine} yuan."
    },
    "parameters": {
      "day": {
        "unit": "count",
        "title": {
          "zh-CN": "每月截止日",
          "zh-TW": "每月截止日",
          "en": "Day of the month"
        },
        "min": 1,
        "max": 31,
        "reading": {
          "id": "R-03",
          "zh-CN": "「28 号前」读作当日结束前",
          "zh-TW": "「28 號前」讀作當日結束前",
          "en": "“By the 28th” is read as before the end of that day."
        },
        "values": [
          {
            "value": "28",
            "source": "003 行政工作 · 工作计划 · 月"
          }
        ]
      },
      "fine": {
        "unit": "yuan",
        "title": {
          "zh-CN": "每次罚款（元）",
          "zh-TW": "每次罰款（元）",
          "en": "Fine for each miss, yuan"
        },
        "max": 10000,
        "reading": {
          "id": "R-01",
          "zh-CN": "原文印作「2元/次」，抓取时脱落了成串的 0，原本可能是 200 元；按印出的字面取值",
          "zh-TW": "原文印作「2元/次」，擷取時脫落了成串的 0，原本可能是 200 元；依印出的字面取值",
          "en": "The source prints 2 yuan; its capture lost runs of zeros, so it may have read 200. Taken as printed."
        },
        "values": [
          {
            "value": "2.00",
            "source": "003 行政工作 · 工作计划 · 月"
          }
        ]
      }
    }
  }),
  declare(clauseMM06PlanSelfEvaluation, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，行政工作 · 工作计划 · 月",
      "zh-TW": "003，行政工作 · 工作計畫 · 月",
      "en": "003, administration · work plans · month"
    },
    "text": {
      "zh-CN": "每月 {day} 日结束前，报送上个月工作计划的自评；每漏一次罚 {fine} 元。",
      "zh-TW": "每月 {day} 日結束前，報送上個月工作計畫的自評；每漏一次罰 {fine} 元。",
      "en": "Last month's plan is self-evaluated by the end of day {day} of the month; each miss costs {fine} yuan."
    },
    "parameters": {
      "day": {
        "unit": "count",
        "title": {
          "zh-CN": "每月截止日",
          "zh-TW": "每月截止日",
          "en": "Day of the month"
        },
        "min": 1,
        "max": 31,
        "reading": {
          "id": "R-03",
          "zh-CN": "「每月 2 号」读作 2 日结束前",
          "zh-TW": "「每月 2 號」讀作 2 日結束前",
          "en": "“Each month on the 2nd” is read as before the end of that day."
        },
        "values": [
          {
            "value": "2",
            "source": "003 行政工作 · 工作计划 · 月"
          }
        ]
      },
      "fine": {
        "unit": "yuan",
        "title": {
          "zh-CN": "每次罚款（元）",
          "zh-TW": "每次罰款（元）",
          "en": "Fine for each miss, yuan"
        },
        "max": 10000,
        "reading": {
          "id": "R-01",
          "zh-CN": "原文印作「2元/次」，抓取时脱落了成串的 0，原本可能是 200 元；按印出的字面取值",
          "zh-TW": "原文印作「2元/次」，擷取時脫落了成串的 0，原本可能是 200 元；依印出的字面取值",
          "en": "The source prints 2 yuan; its capture lost runs of zeros, so it may have read 200. Taken as printed."
        },
        "values": [
          {
            "value": "2.00",
            "source": "003 行政工作 · 工作计划 · 月"
          }
        ]
      }
    }
  }),
  declare(clauseMM07MonthlyReview, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，行政工作 · 工作计划 · 月",
      "zh-TW": "003，行政工作 · 工作計畫 · 月",
      "en": "003, administration · work plans · month"
    },
    "text": {
      "zh-CN": "每月 {day} 日结束前，经理参加当月的月度考评会。",
      "zh-TW": "每月 {day} 日結束前，經理參加當月的月度考評會。",
      "en": "The manager attends the monthly review meeting by the end of day {day} of the month."
    },
    "parameters": {
      "day": {
        "unit": "count",
        "title": {
          "zh-CN": "截止日",
          "zh-TW": "截止日",
          "en": "Day of the month"
        },
        "min": 1,
        "max": 31,
        "reading": {
          "id": "R-03",
          "zh-CN": "「10 日前」含当日，到 23:59:59.999",
          "zh-TW": "「10 日前」含當日，至 23:59:59.999",
          "en": "“By the 10th” includes the 10th, to 23:59:59.999."
        },
        "values": [
          {
            "value": "10",
            "source": "003 行政工作 · 工作计划 · 月"
          }
        ]
      }
    }
  }),
  declare(clauseMM08Requisition, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，行政工作 · 工作计划 · 月",
      "zh-TW": "003，行政工作 · 工作計畫 · 月",
      "en": "003, administration · work plans · month"
    },
    "text": {
      "zh-CN": "每月 {day} 日结束前，组织并审核当月的物料申购。",
      "zh-TW": "每月 {day} 日結束前，組織並審核當月的物料申購。",
      "en": "The month's material requisition is organised and approved by the end of day {day}."
    },
    "parameters": {
      "day": {
        "unit": "count",
        "title": {
          "zh-CN": "截止日",
          "zh-TW": "截止日",
          "en": "Day of the month"
        },
        "min": 1,
        "max": 31,
        "reading": {
          "id": "R-03",
          "zh-CN": "「每月 25 日」读作当日结束前",
          "zh-TW": "「每月 25 日」讀作當日結束前",
          "en": "“On the 25th” is read as by its end."
        },
        "values": [
          {
            "value": "25",
            "source": "003 行政工作 · 工作计划 · 月"
          }
        ]
      }
    }
  }),
  declare(clauseMM09HalfYearDebriefing, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，行政工作 · 工作计划 · 半年",
      "zh-TW": "003，行政工作 · 工作計畫 · 半年",
      "en": "003, administration · work plans · half-year"
    },
    "text": {
      "zh-CN": "每半年最后一天结束前，组织半年总结，经理参加述职会至少 {times} 次。",
      "zh-TW": "每半年最後一天結束前，組織半年總結，經理參加述職會至少 {times} 次。",
      "en": "By the last day of each half-year the half-year is summed up and the manager attends its debriefing, at least {times} time."
    },
    "parameters": {
      "times": {
        "unit": "count",
        "title": {
          "zh-CN": "至少次数",
          "zh-TW": "至少次數",
          "en": "Times at least"
        },
        "min": 1,
        "max": 12,
        "values": [
          {
            "value": "1",
            "source": "003 行政工作 · 工作计划 · 半年"
          }
        ]
      }
    }
  }),
  declare(clauseMM10DailyWrapUp, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，行政工作 · 会议 · 日",
      "zh-TW": "003，行政工作 · 會議 · 日",
      "en": "003, administration · meetings · day"
    },
    "text": {
      "zh-CN": "除休息日和请假日外，每天至少开一次管理层日清会；当天解决不了的问题，个个都要定出方案和节点。",
      "zh-TW": "除休息日和請假日外，每天至少開一次管理層日清會；當天解決不了的問題，個個都要定出方案和節點。",
      "en": "On each day that is no rest or leave day the management holds a wrap-up meeting; every problem that the day leaves open gets a plan and a date."
    },
    "parameters": {}
  }),
  declare(clauseMM11AllStaffMeeting, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，行政工作 · 会议 · 月",
      "zh-TW": "003，行政工作 · 會議 · 月",
      "en": "003, administration · meetings · month"
    },
    "text": {
      "zh-CN": "每月至少开 {times} 次全员大会，当班的人除外。",
      "zh-TW": "每月至少開 {times} 次全員大會，當班的人除外。",
      "en": "All staff but those on duty meet at least {times} time each month."
    },
    "parameters": {
      "times": {
        "unit": "count",
        "title": {
          "zh-CN": "每月至少次数",
          "zh-TW": "每月至少次數",
          "en": "Times a month at least"
        },
        "min": 1,
        "max": 31,
        "values": [
          {
            "value": "1",
            "source": "003 行政工作 · 会议 · 月"
          }
        ]
      }
    }
  }),
  declare(clauseMM12DailyPatrol, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，品质工作 · 日查",
      "zh-TW": "003，品質工作 · 日查",
      "en": "003, quality · day checks"
    },
    "text": {
      "zh-CN": "除休息日和请假日外，经理每天 {noon} 前（含）和其后各完成一次巡查。当天在岗任职不足 {smallBelow} 人的，每个岗位至少到 {visitsWhereSmall} 次；到 {largeAbove} 人为止，每个岗位至少 1 次；超过 {largeAbove} 人的，至少 {shareWhereLarge} 的岗位各 1 次，不足一个的进一。",
      "zh-TW": "除休息日和請假日外，經理每天 {noon} 前（含）和其後各完成一次巡查。當天在崗任職不足 {smallBelow} 人的，每個崗位至少到 {visitsWhereSmall} 次；到 {largeAbove} 人為止，每個崗位至少 1 次；超過 {largeAbove} 人的，至少 {shareWhereLarge} 的崗位各 1 次，不足一個的進一。",
      "en": "On each day that is no rest or leave day the manager completes one patrol by {noon} and one after it. With fewer than {smallBelow} people appointed that day every post is visited at least {visitsWhereSmall} times, with up to {largeAbove} every post once, with more than {largeAbove} at least {shareWhereLarge} of the posts once, rounded up."
    },
    "parameters": {
      "noon": {
        "unit": "time",
        "title": {
          "zh-CN": "上午到几点",
          "zh-TW": "上午到幾點",
          "en": "End of the morning"
        },
        "reading": {
          "id": "R-11",
          "zh-CN": "原文只说上午、下午，读作 12:00 为界，正好 12:00 算上午",
          "zh-TW": "原文只說上午、下午，讀作 12:00 為界，正好 12:00 算上午",
          "en": "The source says morning and afternoon; read as divided at 12:00, which is still morning."
        },
        "values": [
          {
            "value": "12:00",
            "source": "003 品质工作 · 日查"
          }
        ]
      },
      "smallBelow": {
        "unit": "count",
        "title": {
          "zh-CN": "少于几人算小",
          "zh-TW": "少於幾人算小",
          "en": "Small: fewer people than"
        },
        "min": 1,
        "max": 10000,
        "values": [
          {
            "value": "20",
            "source": "003 品质工作 · 日查"
          }
        ]
      },
      "largeAbove": {
        "unit": "count",
        "title": {
          "zh-CN": "多于几人算大",
          "zh-TW": "多於幾人算大",
          "en": "Large: more people than"
        },
        "min": 1,
        "max": 10000,
        "reading": {
          "id": "R-11",
          "zh-CN": "20 人、50 人两处都归中间一档",
          "zh-TW": "20 人、50 人兩處都歸中間一檔",
          "en": "20 and 50 people both belong to the middle."
        },
        "values": [
          {
            "value": "50",
            "source": "003 品质工作 · 日查"
          }
        ]
      },
      "visitsWhereSmall": {
        "unit": "count",
        "title": {
          "zh-CN": "小单位每岗位次数",
          "zh-TW": "小單位每崗位次數",
          "en": "Visits to each post where small"
        },
        "min": 1,
        "max": 20,
        "values": [
          {
            "value": "2",
            "source": "003 品质工作 · 日查"
          }
        ]
      },
      "shareWhereLarge": {
        "unit": "ratio",
        "title": {
          "zh-CN": "大单位岗位比例",
          "zh-TW": "大單位崗位比例",
          "en": "Share of posts where large"
        },
        "min": 0,
        "max": 1,
        "values": [
          {
            "value": "0.5",
            "source": "003 品质工作 · 日查"
          }
        ]
      }
    }
  }),
  declare(clauseMM13PatrolFindings, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，品质工作 · 日查",
      "zh-TW": "003，品質工作 · 日查",
      "en": "003, quality · day checks"
    },
    "text": {
      "zh-CN": "巡查发现的每个问题都写明整改措施和期限，并在期限前验证关闭；缺措施或期限的，发现时即记一次。",
      "zh-TW": "巡查發現的每個問題都寫明整改措施和期限，並在期限前驗證關閉；缺措施或期限的，發現時即記一次。",
      "en": "Every finding of a patrol carries a measure and a deadline and is verified closed by it; without measure or deadline it is missed when raised."
    },
    "parameters": {}
  }),
  declare(clauseMM14FullCoverageInspection, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，品质工作 · 月",
      "zh-TW": "003，品質工作 · 月",
      "en": "003, quality · month"
    },
    "text": {
      "zh-CN": "每月至少组织 {times} 次主管以上参加的全覆盖大检查，并写出月度总结。",
      "zh-TW": "每月至少組織 {times} 次主管以上參加的全覆蓋大檢查，並寫出月度總結。",
      "en": "At least {times} inspection of everything with supervisors and above each month, with a written summary of the month."
    },
    "parameters": {
      "times": {
        "unit": "count",
        "title": {
          "zh-CN": "每月至少次数",
          "zh-TW": "每月至少次數",
          "en": "Times a month at least"
        },
        "min": 1,
        "max": 31,
        "values": [
          {
            "value": "1",
            "source": "003 品质工作 · 月"
          }
        ]
      }
    }
  }),
  declare(clauseMM15JointInspection, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，品质工作 · 月",
      "zh-TW": "003，品質工作 · 月",
      "en": "003, quality · month"
    },
    "text": {
      "zh-CN": "品质管理中心的联合检查点到经理的，经理要参加；每缺一次扣 {points} 分，由品质管理中心考核。",
      "zh-TW": "品質管理中心的聯合檢查點到經理的，經理要參加；每缺一次扣 {points} 分，由品質管理中心考核。",
      "en": "Where the quality centre's joint inspection expects the manager, the manager takes part; each absence costs {points} points, charged by the quality centre."
    },
    "parameters": {
      "points": {
        "unit": "points",
        "title": {
          "zh-CN": "每次扣分",
          "zh-TW": "每次扣分",
          "en": "Points each"
        },
        "max": 100,
        "values": [
          {
            "value": "3",
            "source": "003 品质工作 · 月"
          }
        ]
      }
    }
  }),
  declare(clauseMM16NightChecks, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，品质工作 · 夜查",
      "zh-TW": "003，品質工作 · 夜查",
      "en": "003, quality · night checks"
    },
    "text": {
      "zh-CN": "经理每月夜查至少 {times} 次，时间不固定（钟点不全在 {minutes} 分钟以内，跨零点照算），每次在两种登记簿上登记并签字。",
      "zh-TW": "經理每月夜查至少 {times} 次，時間不固定（鐘點不全在 {minutes} 分鐘以內，跨零點照算），每次於兩種登記簿上登記並簽字。",
      "en": "The manager checks at night at least {times} times a month, at changing hours (clock times not all within {minutes} minutes of each other, midnight being no border), each check in both registers and signed."
    },
    "parameters": {
      "times": {
        "unit": "count",
        "title": {
          "zh-CN": "每月至少次数",
          "zh-TW": "每月至少次數",
          "en": "Times a month at least"
        },
        "min": 1,
        "max": 31,
        "values": [
          {
            "value": "2",
            "source": "003 品质工作 · 夜查"
          }
        ]
      },
      "minutes": {
        "unit": "count",
        "title": {
          "zh-CN": "视为同一时间的分钟数",
          "zh-TW": "視為同一時間的分鐘數",
          "en": "Minutes that count as the same hour"
        },
        "min": 0,
        "max": 720,
        "reading": {
          "id": "R-12",
          "zh-CN": "「时间要不固定」读作开始的钟点不全在 30 分钟以内",
          "zh-TW": "「時間要不固定」讀作開始的鐘點不全在 30 分鐘以內",
          "en": "“Not at fixed times” is read as clock times of beginning that are not all within 30 minutes."
        },
        "values": [
          {
            "value": "30",
            "source": "003 品质工作 · 夜查"
          }
        ]
      }
    }
  }),
  declare(clauseMM17SupervisorsNightChecks, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，品质工作 · 夜查",
      "zh-TW": "003，品質工作 · 夜查",
      "en": "003, quality · night checks"
    },
    "text": {
      "zh-CN": "每名主管每月夜查至少 {times} 次，每次在两种登记簿上登记并签字。",
      "zh-TW": "每名主管每月夜查至少 {times} 次，每次於兩種登記簿上登記並簽字。",
      "en": "Every supervisor checks at night at least {times} times a month, each check in both registers and signed."
    },
    "parameters": {
      "times": {
        "unit": "count",
        "title": {
          "zh-CN": "每月至少次数",
          "zh-TW": "每月至少次數",
          "en": "Times a month at least"
        },
        "min": 1,
        "max": 31,
        "values": [
          {
            "value": "2",
            "source": "003 品质工作 · 夜查"
          }
        ]
      }
    }
  }),
  declare(clauseMM18RepeatedFindings, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，品质工作 · 连带责任",
      "zh-TW": "003，品質工作 · 連帶責任",
      "en": "003, quality · answering for findings"
    },
    "text": {
      "zh-CN": "品质管理中心日查中，同一项目同一月查到同类问题，前 {free} 次不扣，以后每次扣 {points} 分，由品质管理中心考核。",
      "zh-TW": "品質管理中心日查中，同一項目同一月查到同類問題，前 {free} 次不扣，以後每次扣 {points} 分，由品質管理中心考核。",
      "en": "Of findings of one kind in the quality centre's day checks of one property and month the first {free} is free, each later one costs {points} points, charged by the quality centre."
    },
    "parameters": {
      "points": {
        "unit": "points",
        "title": {
          "zh-CN": "每次扣分",
          "zh-TW": "每次扣分",
          "en": "Points each"
        },
        "max": 100,
        "values": [
          {
            "value": "2",
            "source": "003 品质工作 · 连带责任"
          }
        ]
      },
      "free": {
        "unit": "count",
        "title": {
          "zh-CN": "不扣的次数",
          "zh-TW": "不扣的次數",
          "en": "Findings that are free"
        },
        "min": 0,
        "max": 100,
        "reading": {
          "id": "R-13",
          "zh-CN": "「重复发生」读作当月第二次起",
          "zh-TW": "「重複發生」讀作當月第二次起",
          "en": "“Found again” is read as from the second in a month on."
        },
        "values": [
          {
            "value": "1",
            "source": "003 品质工作 · 连带责任"
          }
        ]
      }
    }
  }),
  declare(clauseMM19SleepingGuards, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，品质工作 · 连带责任",
      "zh-TW": "003，品質工作 · 連帶責任",
      "en": "003, quality · answering for findings"
    },
    "text": {
      "zh-CN": "品质管理中心夜查，每查到一名睡岗人员扣 {points} 分，由品质管理中心考核。",
      "zh-TW": "品質管理中心夜查，每查到一名睡崗人員扣 {points} 分，由品質管理中心考核。",
      "en": "Each sleeping guard that the quality centre's night check finds costs {points} points, charged by the quality centre."
    },
    "parameters": {
      "points": {
        "unit": "points",
        "title": {
          "zh-CN": "每名扣分",
          "zh-TW": "每名扣分",
          "en": "Points each"
        },
        "max": 100,
        "values": [
          {
            "value": "3",
            "source": "003 品质工作 · 连带责任"
          }
        ]
      }
    }
  }),
  declare(clauseMM20LeaderInCharge, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，品质工作 · 分管领导",
      "zh-TW": "003，品質工作 · 分管主管",
      "en": "003, quality · leader in charge"
    },
    "text": {
      "zh-CN": "分管领导所辖各项目的经理，当月被品质管理中心累计扣分（M-15、M-18、M-19），每 {step} 分对分管领导扣 {points} 分，不足 {step} 分按 {step} 分计；没有扣分的不计。",
      "zh-TW": "分管主管所轄各項目的經理，當月被品質管理中心累計扣分（M-15、M-18、M-19），每 {step} 分對分管主管扣 {points} 分，不足 {step} 分按 {step} 分計；沒有扣分的不計。",
      "en": "For each {step} points, or part of them, that the quality centre charges the managers below in a month (M-15, M-18, M-19 together) the leader in charge is charged {points} points; none where nothing was charged."
    },
    "parameters": {
      "points": {
        "unit": "points",
        "title": {
          "zh-CN": "每档扣分",
          "zh-TW": "每檔扣分",
          "en": "Points for each step"
        },
        "max": 100,
        "values": [
          {
            "value": "3",
            "source": "003 品质工作 · 分管领导"
          }
        ]
      },
      "step": {
        "unit": "points",
        "title": {
          "zh-CN": "每档累计分数",
          "zh-TW": "每檔累計分數",
          "en": "Points below that make a step"
        },
        "min": 1,
        "max": 999,
        "values": [
          {
            "value": "5",
            "source": "003 品质工作 · 分管领导"
          }
        ]
      }
    }
  }),
  declare(clauseMM21BottomLine, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，品质工作 · 第三方调查",
      "zh-TW": "003，品質工作 · 第三方調查",
      "en": "003, quality · third party’s survey"
    },
    "text": {
      "zh-CN": "第三方满意度调查中发现底线问题（包括睡岗）的，经理立即免职。",
      "zh-TW": "第三方滿意度調查中發現底線問題（包括睡崗）的，經理立即免職。",
      "en": "Where a third party's satisfaction survey finds a bottom-line problem, a sleeping guard included, the manager is dismissed at once."
    },
    "parameters": {}
  }),
  declare(clauseMM22Incidents, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，品质工作 · 突发事件",
      "zh-TW": "003，品質工作 · 突發事件",
      "en": "003, quality · emergencies"
    },
    "text": {
      "zh-CN": "突发事件发生后 {minutes} 分钟内，电话报分管领导和品质管理中心；{hours} 小时内填写突发事件处理记录表。",
      "zh-TW": "突發事件發生後 {minutes} 分鐘內，電話報分管主管和品質管理中心；{hours} 小時內填寫突發事件處理記錄表。",
      "en": "Within {minutes} minutes of an emergency the leader in charge and the quality centre are phoned; within {hours} hours the incident form is filled in."
    },
    "parameters": {
      "minutes": {
        "unit": "count",
        "title": {
          "zh-CN": "电话上报时限（分钟）",
          "zh-TW": "電話上報時限（分鐘）",
          "en": "Minutes for both calls"
        },
        "min": 1,
        "max": 1440,
        "reading": {
          "id": "R-14",
          "zh-CN": "「及时电话上报」读作 30 分钟内",
          "zh-TW": "「及時電話上報」讀作 30 分鐘內",
          "en": "“Phoned promptly” is read as within 30 minutes."
        },
        "values": [
          {
            "value": "30",
            "source": "003 品质工作 · 突发事件"
          }
        ]
      },
      "hours": {
        "unit": "count",
        "title": {
          "zh-CN": "填表时限（小时）",
          "zh-TW": "填表時限（小時）",
          "en": "Hours for the form"
        },
        "min": 1,
        "max": 720,
        "reading": {
          "id": "R-14",
          "zh-CN": "「事后填写」读作 24 小时内",
          "zh-TW": "「事後填寫」讀作 24 小時內",
          "en": "“Filled in after” is read as within 24 hours."
        },
        "values": [
          {
            "value": "24",
            "source": "003 品质工作 · 突发事件"
          }
        ]
      }
    }
  }),
  declare(clauseMM23Newcomer, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，客户满意 · 了解业主信息",
      "zh-TW": "003，客戶滿意 · 瞭解業主資訊",
      "en": "003, owners’ satisfaction · knowing the owners"
    },
    "text": {
      "zh-CN": "新上任的经理，头 {firstDays} 天每天给至少 {profilesPerDay} 户建档、入户拜访至少 {visitsPerDay} 户，{firstDays} 天合计拜访至少 {visitsInFirstDays} 户；头 {longDays} 天给全部业主建档，超过 {largeAbove} 户的项目至少 {householdsWhereLarge} 户。休息日也算，同一户在一天或一段里只算一次。",
      "zh-TW": "新上任的經理，頭 {firstDays} 天每天為至少 {profilesPerDay} 戶建檔、入戶拜訪至少 {visitsPerDay} 戶，{firstDays} 天合計拜訪至少 {visitsInFirstDays} 戶；頭 {longDays} 天為全部業主建檔，超過 {largeAbove} 戶的項目至少 {householdsWhereLarge} 戶。休息日也算，同一戶在一天或一段裡只算一次。",
      "en": "On each of the first {firstDays} days a new manager profiles at least {profilesPerDay} households and visits {visitsPerDay}, in those days together at least {visitsInFirstDays}; within the first {longDays} days all households are profiled, at a property with more than {largeAbove} at least {householdsWhereLarge}. Rest days count; a household counts once in a day or span."
    },
    "parameters": {
      "firstDays": {
        "unit": "count",
        "title": {
          "zh-CN": "头几天",
          "zh-TW": "頭幾天",
          "en": "First days"
        },
        "min": 1,
        "max": 30,
        "values": [
          {
            "value": "7",
            "source": "003 客户满意 · 了解业主信息"
          }
        ]
      },
      "profilesPerDay": {
        "unit": "count",
        "title": {
          "zh-CN": "每天建档户数",
          "zh-TW": "每天建檔戶數",
          "en": "Households profiled a day"
        },
        "min": 0,
        "max": 1000,
        "values": [
          {
            "value": "15",
            "source": "003 客户满意 · 了解业主信息"
          }
        ]
      },
      "visitsPerDay": {
        "unit": "count",
        "title": {
          "zh-CN": "每天拜访户数",
          "zh-TW": "每天拜訪戶數",
          "en": "Households visited a day"
        },
        "min": 0,
        "max": 1000,
        "values": [
          {
            "value": "2",
            "source": "003 客户满意 · 了解业主信息"
          }
        ]
      },
      "visitsInFirstDays": {
        "unit": "count",
        "title": {
          "zh-CN": "头几天合计拜访户数",
          "zh-TW": "頭幾天合計拜訪戶數",
          "en": "Households visited in the first days"
        },
        "min": 0,
        "max": 1000,
        "values": [
          {
            "value": "14",
            "source": "003 客户满意 · 了解业主信息"
          }
        ]
      },
      "longDays": {
        "unit": "count",
        "title": {
          "zh-CN": "全部建档的天数",
          "zh-TW": "全部建檔的天數",
          "en": "Days for profiling all"
        },
        "min": 1,
        "max": 40,
        "reading": {
          "id": "R-15",
          "zh-CN": "「当月」读作上任起 30 天",
          "zh-TW": "「當月」讀作上任起 30 天",
          "en": "“In the month” is read as the first 30 days."
        },
        "values": [
          {
            "value": "30",
            "source": "003 客户满意 · 了解业主信息"
          }
        ]
      },
      "largeAbove": {
        "unit": "count",
        "title": {
          "zh-CN": "多于几户算大",
          "zh-TW": "多於幾戶算大",
          "en": "Large: more households than"
        },
        "min": 0,
        "max": 100000,
        "reading": {
          "id": "R-15",
          "zh-CN": "原文「1户以内」脱了数字，读作 1000 户以内",
          "zh-TW": "原文「1戶以內」脫了數字，讀作 1000 戶以內",
          "en": "The digits of “up to 1…” are lost; read as up to 1000 households."
        },
        "values": [
          {
            "value": "1000",
            "source": "003 客户满意 · 了解业主信息"
          }
        ]
      },
      "householdsWhereLarge": {
        "unit": "count",
        "title": {
          "zh-CN": "大项目建档户数",
          "zh-TW": "大項目建檔戶數",
          "en": "Households profiled where large"
        },
        "min": 0,
        "max": 100000,
        "reading": {
          "id": "R-15",
          "zh-CN": "原文「至少5户」脱了数字，读作 500 户",
          "zh-TW": "原文「至少5戶」脫了數字，讀作 500 戶",
          "en": "The digits of “at least 5…” are lost; read as 500 households."
        },
        "values": [
          {
            "value": "500",
            "source": "003 客户满意 · 了解业主信息"
          }
        ]
      }
    }
  }),
  declare(clauseMM24OwnerForum, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，客户满意 · 业主恳谈会",
      "zh-TW": "003，客戶滿意 · 業主懇談會",
      "en": "003, owners' satisfaction · owners' forum"
    },
    "text": {
      "zh-CN": "每月 {day} 日结束前开一次业主恳谈会，到场至少 {households} 户；每次会后 {hours} 小时内，整理出措施并报品质管理中心备案。",
      "zh-TW": "每月 {day} 日結束前舉行一次業主懇談會，到場至少 {households} 戶；每次會後 {hours} 小時內，整理出措施並報品質管理中心備案。",
      "en": "An owners' forum with at least {households} households is held by the end of day {day} of the month; within {hours} hours of every forum its actions are on file with the quality centre."
    },
    "parameters": {
      "day": {
        "unit": "count",
        "title": {
          "zh-CN": "恳谈会截止日",
          "zh-TW": "懇談會截止日",
          "en": "Day of the month for the forum"
        },
        "min": 1,
        "max": 31,
        "reading": {
          "id": "R-04",
          "zh-CN": "「月初」读作 7 日结束前",
          "zh-TW": "「月初」讀作 7 日結束前",
          "en": "“At the start of the month” is read as by the 7th."
        },
        "values": [
          {
            "value": "7",
            "source": "003 客户满意 · 业主恳谈会"
          }
        ]
      },
      "households": {
        "unit": "count",
        "title": {
          "zh-CN": "至少到场户数",
          "zh-TW": "至少到場戶數",
          "en": "Households at least"
        },
        "min": 1,
        "max": 1000,
        "reading": {
          "id": "R-05",
          "zh-CN": "「10 户左右」读作至少 8 户",
          "zh-TW": "「10 戶左右」讀作至少 8 戶",
          "en": "“About 10 households” is read as at least 8."
        },
        "values": [
          {
            "value": "8",
            "source": "003 客户满意 · 业主恳谈会"
          }
        ]
      },
      "hours": {
        "unit": "count",
        "title": {
          "zh-CN": "措施备案时限（小时）",
          "zh-TW": "措施備案時限（小時）",
          "en": "Hours for filing the actions"
        },
        "min": 1,
        "max": 720,
        "values": [
          {
            "value": "24",
            "source": "003 客户满意 · 业主恳谈会"
          }
        ]
      }
    }
  }),
  declare(clauseMM25MajorInformation, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，客户满意 · 业主反映信息或投诉",
      "zh-TW": "003，客戶滿意 · 業主反映資訊或投訴",
      "en": "003, owners' satisfaction · what owners report, complaints"
    },
    "text": {
      "zh-CN": "业主反映的重大信息，受理后 {hours} 小时内同时报品质管理中心和 400 热线。",
      "zh-TW": "業主反映的重大資訊，受理後 {hours} 小時內同時報品質管理中心及 400 熱線。",
      "en": "Major information from owners goes to both the quality centre and the 400 line within {hours} hours of its reception."
    },
    "parameters": {
      "hours": {
        "unit": "count",
        "title": {
          "zh-CN": "上报时限（小时）",
          "zh-TW": "上報時限（小時）",
          "en": "Hours for reporting"
        },
        "min": 1,
        "max": 720,
        "reading": {
          "id": "R-06",
          "zh-CN": "原文只说「及时」，读作 2 小时内",
          "zh-TW": "原文只說「及時」，讀作 2 小時內",
          "en": "The source says “promptly”; read as within 2 hours."
        },
        "values": [
          {
            "value": "2",
            "source": "003 客户满意 · 业主反映信息或投诉"
          }
        ]
      }
    }
  }),
  declare(clauseMM26ClosingRates, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，客户满意 · 业主反映信息或投诉",
      "zh-TW": "003，客戶滿意 · 業主反映資訊或投訴",
      "en": "003, owners' satisfaction · what owners report, complaints"
    },
    "text": {
      "zh-CN": "当月投诉闭环率不低于 {closing}，闭环满意度不低于 {satisfaction}；没有可计的件数视为达到。",
      "zh-TW": "當月投訴結案率不低於 {closing}，結案滿意度不低於 {satisfaction}；無可計的件數視為達到。",
      "en": "The month's closing rate of complaints is at least {closing}, satisfaction with closings at least {satisfaction}; where nothing is counted the target is met."
    },
    "parameters": {
      "closing": {
        "unit": "ratio",
        "title": {
          "zh-CN": "闭环率目标",
          "zh-TW": "結案率目標",
          "en": "Target of the closing rate"
        },
        "min": 0,
        "max": 1,
        "values": [
          {
            "value": "0.70",
            "source": "003 客户满意 · 业主反映信息或投诉"
          }
        ]
      },
      "satisfaction": {
        "unit": "ratio",
        "title": {
          "zh-CN": "闭环满意度目标",
          "zh-TW": "結案滿意度目標",
          "en": "Target of satisfaction with closings"
        },
        "min": 0,
        "max": 1,
        "values": [
          {
            "value": "0.80",
            "source": "003 客户满意 · 业主反映信息或投诉"
          }
        ]
      }
    }
  }),
  declare(clauseMM27FeeReports, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，财务收费管理",
      "zh-TW": "003，財務收費管理",
      "en": "003, fees and finance"
    },
    "text": {
      "zh-CN": "收费周报在当周结束前、月报在次月 {monthlyDay} 日结束前、欠费与收费率的季报在季后 {quarterlyDay} 日结束前报送。",
      "zh-TW": "收費週報於當週結束前、月報於次月 {monthlyDay} 日結束前、欠費與收費率的季報於季後 {quarterlyDay} 日結束前報送。",
      "en": "The weekly fee report is submitted by the end of its week, the monthly one by the end of day {monthlyDay} of the next month, the quarterly one of arrears and collection by the end of day {quarterlyDay} after the quarter."
    },
    "parameters": {
      "monthlyDay": {
        "unit": "count",
        "title": {
          "zh-CN": "月报截止日",
          "zh-TW": "月報截止日",
          "en": "Day of the monthly report"
        },
        "min": 1,
        "max": 31,
        "reading": {
          "id": "R-07",
          "zh-CN": "原文没有日期，读作次月 5 日",
          "zh-TW": "原文沒有日期，讀作次月 5 日",
          "en": "The source names no day; read as the 5th of the next month."
        },
        "values": [
          {
            "value": "5",
            "source": "003 财务收费管理 · 月"
          }
        ]
      },
      "quarterlyDay": {
        "unit": "count",
        "title": {
          "zh-CN": "季报截止日",
          "zh-TW": "季報截止日",
          "en": "Day of the quarterly report"
        },
        "min": 1,
        "max": 31,
        "reading": {
          "id": "R-07",
          "zh-CN": "原文没有日期，读作季后 10 日",
          "zh-TW": "原文沒有日期，讀作季後 10 日",
          "en": "The source names no day; read as the 10th after the quarter."
        },
        "values": [
          {
            "value": "10",
            "source": "003 财务收费管理 · 季度"
          }
        ]
      }
    }
  }),
  declare(clauseMM28Collection, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，财务收费管理",
      "zh-TW": "003，財務收費管理",
      "en": "003, fees and finance"
    },
    "text": {
      "zh-CN": "当月收费率达到为项目核定的目标；达不到的，次月 {day} 日结束前交后续分析。没有应收的视为达到，没有结账的不计。",
      "zh-TW": "當月收費率達到為項目核定的目標；未達的，次月 {day} 日結束前交後續分析。沒有應收的視為達到，未結帳的不計。",
      "en": "The month's collection rate reaches the target set for the property; where it does not, an analysis is in by the end of day {day} of the next month. With nothing receivable the target is met; a month whose accounts are not closed is not judged."
    },
    "parameters": {
      "day": {
        "unit": "count",
        "title": {
          "zh-CN": "后续分析的次月截止日",
          "zh-TW": "後續分析的次月截止日",
          "en": "Day of the next month for the analysis"
        },
        "min": 1,
        "max": 31,
        "reading": {
          "id": "R-16",
          "zh-CN": "「立即组织分析」读作次月 7 日结束前",
          "zh-TW": "「立即組織分析」讀作次月 7 日結束前",
          "en": "“Analyse at once” is read as by the 7th of the next month."
        },
        "values": [
          {
            "value": "7",
            "source": "003 财务收费管理"
          }
        ]
      }
    }
  }),
  declare(clauseMM29UtilityAdvances, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，财务收费管理",
      "zh-TW": "003，財務收費管理",
      "en": "003, fees and finance"
    },
    "text": {
      "zh-CN": "为业主代垫的水费、电费、燃气费，在当期结束前全额收回。",
      "zh-TW": "為業主代墊的水費、電費、燃氣費，於當期結束前全額收回。",
      "en": "Water, power and gas paid on behalf of owners are recovered in full before the period of the advance ends."
    },
    "parameters": {}
  }),
  declare(clauseMM30Budget, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，财务收费管理",
      "zh-TW": "003，財務收費管理",
      "en": "003, fees and finance"
    },
    "text": {
      "zh-CN": "当月各项费用不超过预算；没有结账的不计。",
      "zh-TW": "當月各項費用不超過預算；未結帳的不計。",
      "en": "The month's spending stays within its budget; a month that is not closed is not judged."
    },
    "parameters": {}
  }),
  declare(clauseMM31FestivalPlan, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，社区活动 · 节日",
      "zh-TW": "003，社區活動 · 節日",
      "en": "003, community · festivals"
    },
    "text": {
      "zh-CN": "节日包装方案最迟提前 {planDays} 天签批，包装最迟提前 {doneDays} 天完成。",
      "zh-TW": "節日包裝方案最遲提前 {planDays} 天簽批，包裝最遲提前 {doneDays} 天完成。",
      "en": "The plan for a festival's decoration is signed off at least {planDays} days before it, the decoration done at least {doneDays} day before."
    },
    "parameters": {
      "planDays": {
        "unit": "count",
        "title": {
          "zh-CN": "方案提前天数",
          "zh-TW": "方案提前天數",
          "en": "Days before for the plan"
        },
        "min": 0,
        "max": 40,
        "values": [
          {
            "value": "15",
            "source": "003 社区活动 · 节日"
          }
        ]
      },
      "doneDays": {
        "unit": "count",
        "title": {
          "zh-CN": "完成提前天数",
          "zh-TW": "完成提前天數",
          "en": "Days before for the decoration"
        },
        "min": 0,
        "max": 40,
        "values": [
          {
            "value": "1",
            "source": "003 社区活动 · 节日"
          }
        ]
      }
    }
  }),
  declare(clauseMM32WeeklyTalk, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，人力资源工作 · 员工恳谈",
      "zh-TW": "003，人力資源工作 · 員工懇談",
      "en": "003, people · talks with staff"
    },
    "text": {
      "zh-CN": "经理每周至少与 {people} 名员工恳谈。",
      "zh-TW": "經理每週至少與 {people} 名員工懇談。",
      "en": "Each week the manager talks with at least {people} of the staff."
    },
    "parameters": {
      "people": {
        "unit": "count",
        "title": {
          "zh-CN": "每周至少人数",
          "zh-TW": "每週至少人數",
          "en": "People a week at least"
        },
        "min": 1,
        "max": 100,
        "values": [
          {
            "value": "1",
            "source": "003 人力资源工作 · 员工恳谈"
          }
        ]
      }
    }
  }),
  declare(clauseMM33MonthlyActivities, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，人力资源工作 · 员工活动；品牌工作 · 基础工作",
      "zh-TW": "003，人力資源工作 · 員工活動；品牌工作 · 基礎工作",
      "en": "003, people · staff activities; brand · groundwork"
    },
    "text": {
      "zh-CN": "每月至少组织管理人员「99+1」活动 {ninetyNinePlusOne} 次、员工活动 {staffActivities} 次、专业培训 {professionalTrainings} 次、品格培训 {characterTrainings} 次。",
      "zh-TW": "每月至少組織管理人員「99+1」活動 {ninetyNinePlusOne} 次、員工活動 {staffActivities} 次、專業培訓 {professionalTrainings} 次、品格培訓 {characterTrainings} 次。",
      "en": "Each month has at least {ninetyNinePlusOne} “99+1” with the managing staff, {staffActivities} staff activity, {professionalTrainings} professional training and {characterTrainings} character training."
    },
    "parameters": {
      "ninetyNinePlusOne": {
        "unit": "count",
        "title": {
          "zh-CN": "「99+1」每月次数",
          "zh-TW": "「99+1」每月次數",
          "en": "“99+1” a month"
        },
        "min": 0,
        "max": 31,
        "values": [
          {
            "value": "1",
            "source": "003 人力资源工作 · 员工恳谈"
          }
        ]
      },
      "staffActivities": {
        "unit": "count",
        "title": {
          "zh-CN": "员工活动每月次数",
          "zh-TW": "員工活動每月次數",
          "en": "Staff activities a month"
        },
        "min": 0,
        "max": 31,
        "values": [
          {
            "value": "1",
            "source": "003 人力资源工作 · 员工活动"
          }
        ]
      },
      "professionalTrainings": {
        "unit": "count",
        "title": {
          "zh-CN": "专业培训每月次数",
          "zh-TW": "專業培訓每月次數",
          "en": "Professional trainings a month"
        },
        "min": 0,
        "max": 31,
        "values": [
          {
            "value": "1",
            "source": "003 人力资源工作 · 员工活动"
          }
        ]
      },
      "characterTrainings": {
        "unit": "count",
        "title": {
          "zh-CN": "品格培训每月次数",
          "zh-TW": "品格培訓每月次數",
          "en": "Character trainings a month"
        },
        "min": 0,
        "max": 31,
        "values": [
          {
            "value": "1",
            "source": "003 品牌工作 · 基础工作"
          }
        ]
      }
    }
  }),
  declare(clauseMM34StaffOpinions, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，人力资源工作 · 员工意见",
      "zh-TW": "003，人力資源工作 · 員工意見",
      "en": "003, people · staff opinions"
    },
    "text": {
      "zh-CN": "员工意见要约定回复时间，在约定的时间前由经理或其安排的人回复，直至闭环。",
      "zh-TW": "員工意見要約定回覆時間，於約定的時間前由經理或其安排的人回覆，直至結案。",
      "en": "An opinion of the staff gets a time for its answer and is answered by then, to the close, by the manager or somebody the manager names."
    },
    "parameters": {}
  }),
  declare(clauseMM35StaffPoints, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，人力资源工作 · 积分管理",
      "zh-TW": "003，人力資源工作 · 積分管理",
      "en": "003, people · staff points"
    },
    "text": {
      "zh-CN": "员工积分次月 {monthlyDay} 日结束前汇总；每季的积分最迟从季后 {quarterlyDay} 日起公示，不少于 {days} 天。",
      "zh-TW": "員工積分於次月 {monthlyDay} 日結束前彙總；每季的積分最遲自季後 {quarterlyDay} 日起公示，不少於 {days} 天。",
      "en": "Staff points are summed up by the end of day {monthlyDay} of the next month; each quarter's are published from day {quarterlyDay} after the quarter at the latest, for at least {days} days."
    },
    "parameters": {
      "monthlyDay": {
        "unit": "count",
        "title": {
          "zh-CN": "月汇总截止日",
          "zh-TW": "月彙總截止日",
          "en": "Day of the monthly summary"
        },
        "min": 1,
        "max": 31,
        "reading": {
          "id": "R-08",
          "zh-CN": "原文没有日期，读作次月 5 日",
          "zh-TW": "原文沒有日期，讀作次月 5 日",
          "en": "The source names no day; read as the 5th of the next month."
        },
        "values": [
          {
            "value": "5",
            "source": "003 人力资源工作 · 积分管理"
          }
        ]
      },
      "quarterlyDay": {
        "unit": "count",
        "title": {
          "zh-CN": "季公示最迟开始日",
          "zh-TW": "季公示最遲開始日",
          "en": "Day by which publication begins"
        },
        "min": 1,
        "max": 31,
        "reading": {
          "id": "R-08",
          "zh-CN": "原文没有日期，读作季后 15 日",
          "zh-TW": "原文沒有日期，讀作季後 15 日",
          "en": "The source names no day; read as the 15th after the quarter."
        },
        "values": [
          {
            "value": "15",
            "source": "003 人力资源工作 · 积分管理"
          }
        ]
      },
      "days": {
        "unit": "count",
        "title": {
          "zh-CN": "公示天数",
          "zh-TW": "公示天數",
          "en": "Days of publication"
        },
        "min": 1,
        "max": 90,
        "values": [
          {
            "value": "5",
            "source": "003 人力资源工作 · 积分管理"
          }
        ]
      }
    }
  }),
  declare(clauseMM36MorningReading, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，品牌工作 · 基础工作",
      "zh-TW": "003，品牌工作 · 基礎工作",
      "en": "003, brand · groundwork"
    },
    "text": {
      "zh-CN": "除休息日和请假日外，每天组织晨诵，并关注所属项目的网络论坛。",
      "zh-TW": "除休息日和請假日外，每天組織晨誦，並關注所屬項目的網路論壇。",
      "en": "On each day that is no rest or leave day there is a morning reading and a look at the owners' online forum."
    },
    "parameters": {}
  }),
  declare(clauseRatesCollectionRate, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，财务收费管理",
      "zh-TW": "003，財務收費管理",
      "en": "003, fees and finance"
    },
    "text": {
      "zh-CN": "收费率 = 已结月份的实收 ÷ 应收；跨月时先各自相加再相除。",
      "zh-TW": "收費率 = 已結月份的實收 ÷ 應收；跨月時先各自相加再相除。",
      "en": "Collection rate: collected ÷ receivable of the closed months; over several months both are summed first."
    },
    "parameters": {}
  }),
  declare(clauseRatesComplaintRates, {
    "document": "003-service-centre-manager",
    "place": {
      "zh-CN": "003，客户满意 · 业主反映信息或投诉",
      "zh-TW": "003，客戶滿意 · 業主反映資訊或投訴",
      "en": "003, owners' satisfaction · what owners report, complaints"
    },
    "text": {
      "zh-CN": "闭环率 = 当月受理、属于物业范围、月底前已关的投诉 ÷ 当月受理、属于物业范围的投诉。闭环满意度只看当月所关的投诉，以月底前最后一次回访为准：满意计 {satisfied}，基本满意计 {basicallySatisfied}，不满意计 0，除以有回访的件数。成立率 = 当月受理而判定成立的投诉 ÷ 当月受理的全部投诉。重开后没有再关的不算关。",
      "zh-TW": "結案率 = 當月受理、屬於物業範圍、月底前已結的投訴 ÷ 當月受理、屬於物業範圍的投訴。結案滿意度只看當月所結的投訴，以月底前最後一次回訪為準：滿意計 {satisfied}，基本滿意計 {basicallySatisfied}，不滿意計 0，除以有回訪的件數。成立率 = 當月受理而判定成立的投訴 ÷ 當月受理的全部投訴。重開後未再結的不算結。",
      "en": "Closing rate: complaints received in the month, in scope and closed by its end ÷ those received in the month and in scope. Satisfaction with closings looks at what the month closed, by the last callback before its end: satisfied counts {satisfied}, basically satisfied {basicallySatisfied}, dissatisfied 0, divided by the complaints called back. Establishment rate: complaints of the month found right ÷ all received in it. A reopened complaint is not closed until it is closed again."
    },
    "parameters": {
      "satisfied": {
        "unit": "ratio",
        "title": {
          "zh-CN": "满意的权数",
          "zh-TW": "滿意的權數",
          "en": "Weight of satisfied"
        },
        "min": 0,
        "max": 1,
        "values": [
          {
            "value": "1",
            "source": "000 满意度调查 · 第八条"
          }
        ]
      },
      "basicallySatisfied": {
        "unit": "ratio",
        "title": {
          "zh-CN": "基本满意的权数",
          "zh-TW": "基本滿意的權數",
          "en": "Weight of basically satisfied"
        },
        "min": 0,
        "max": 1,
        "reading": {
          "id": "R-09",
          "zh-CN": "003 没有写闭环满意度怎么算，取 000 满意度调查的权数",
          "zh-TW": "003 未寫結案滿意度的算法，取 000 滿意度調查的權數",
          "en": "Document 003 does not say how satisfaction with closings is reckoned; the weights of the survey in 000 are taken."
        },
        "values": [
          {
            "value": "0.6",
            "source": "000 满意度调查 · 第八条"
          }
        ]
      }
    }
  }),
  declare(clauseSS01DepartmentCallbacks, {
    "document": "000-director-survey-window-staff",
    "place": {
      "zh-CN": "000，服务工作调查管理办法 第三条 1",
      "zh-TW": "000，服務工作調查管理辦法 第三條 1",
      "en": "000, survey of services, article 3 (1)"
    },
    "text": {
      "zh-CN": "中心每个工作日电话回访每个部门至少 {matters} 件事项；前 {days} 天办结不足此数的部门，办结几件访几件。",
      "zh-TW": "中心每個工作日電話回訪每個部門至少 {matters} 件事項；前 {days} 天辦結不足此數的部門，辦結幾件訪幾件。",
      "en": "Each working day the centre calls back on at least {matters} matters of every department; one that closed fewer in the {days} days before needs only as many."
    },
    "parameters": {
      "matters": {
        "unit": "count",
        "title": {
          "zh-CN": "每部门每日回访件数",
          "zh-TW": "每部門每日回訪件數",
          "en": "Matters a day and department"
        },
        "min": 0,
        "max": 100,
        "values": [
          {
            "value": "2",
            "source": "000 服务工作调查管理办法 · 第三条 1"
          }
        ]
      },
      "days": {
        "unit": "count",
        "title": {
          "zh-CN": "按前几天的办结件数折减",
          "zh-TW": "按前幾天的辦結件數折減",
          "en": "Days before that tell how many were closed"
        },
        "min": 1,
        "max": 30,
        "reading": {
          "id": "R-101",
          "zh-CN": "办结的不足件数时办结几件访几件，看前 7 天；没有办结的当天不要求",
          "zh-TW": "辦結的不足件數時辦結幾件訪幾件，看前 7 天；沒有辦結的當天不要求",
          "en": "A department that closed fewer in the 7 days before needs only as many; none closed, none needed."
        },
        "values": [
          {
            "value": "7",
            "source": "000 服务工作调查管理办法 · 第三条 1"
          }
        ]
      }
    }
  }),
  declare(clauseSS02KeyDepartmentCallbacks, {
    "document": "000-director-survey-window-staff",
    "place": {
      "zh-CN": "000，服务工作调查管理办法 第三条 2",
      "zh-TW": "000，服務工作調查管理辦法 第三條 2",
      "en": "000, survey of services, article 3 (2)"
    },
    "text": {
      "zh-CN": "中心每周对每个重点部门亲自电话回访至少 {calls} 次。",
      "zh-TW": "中心每週對每個重點部門親自電話回訪至少 {calls} 次。",
      "en": "Each week the centre itself makes at least {calls} call about every key department."
    },
    "parameters": {
      "calls": {
        "unit": "count",
        "title": {
          "zh-CN": "每周次数",
          "zh-TW": "每週次數",
          "en": "Calls a week"
        },
        "min": 0,
        "max": 50,
        "reading": {
          "id": "R-102",
          "zh-CN": "「每周抽取重点部门」读作每个重点部门每周至少 1 次",
          "zh-TW": "「每週抽取重點部門」讀作每個重點部門每週至少 1 次",
          "en": "Drawing key departments each week is read as one call a week for each of them."
        },
        "values": [
          {
            "value": "1",
            "source": "000 服务工作调查管理办法 · 第三条 2"
          }
        ]
      }
    }
  }),
  declare(clauseSS03DailyQuestionnaires, {
    "document": "000-director-survey-window-staff",
    "place": {
      "zh-CN": "000，服务工作调查管理办法 第四条",
      "zh-TW": "000，服務工作調查管理辦法 第四條",
      "en": "000, survey of services, article 4"
    },
    "text": {
      "zh-CN": "设有部门的项目，每个工作日至少收到 {questionnaires} 份服务对象填写的问卷。",
      "zh-TW": "設有部門的項目，每個工作日至少收到 {questionnaires} 份服務對象填寫的問卷。",
      "en": "A property that has a department takes in at least {questionnaires} questionnaire each working day."
    },
    "parameters": {
      "questionnaires": {
        "unit": "count",
        "title": {
          "zh-CN": "每个工作日份数",
          "zh-TW": "每個工作日份數",
          "en": "Questionnaires a working day"
        },
        "min": 0,
        "max": 500,
        "reading": {
          "id": "R-103",
          "zh-CN": "「一定数量」读作至少 1 份",
          "zh-TW": "「一定數量」讀作至少 1 份",
          "en": "“A certain number” is read as one at least."
        },
        "values": [
          {
            "value": "1",
            "source": "000 服务工作调查管理办法 · 第四条"
          }
        ]
      }
    }
  }),
  declare(clauseSS05SatisfactionRate, {
    "document": "000-director-survey-window-staff",
    "place": {
      "zh-CN": "000，服务工作调查管理办法 第八条 1",
      "zh-TW": "000，服務工作調查管理辦法 第八條 1",
      "en": "000, survey of services, article 8 (1)"
    },
    "text": {
      "zh-CN": "当期满意率 =（满意 × {satisfied} + 基本满意 × {basicallySatisfied}）÷（电话回访 + 应作电子评议 + 问卷 + 抽查）。",
      "zh-TW": "當期滿意率 =（滿意 × {satisfied} + 基本滿意 × {basicallySatisfied}）÷（電話回訪 + 應作電子評議 + 問卷 + 抽查）。",
      "en": "Satisfaction of a period = (satisfied × {satisfied} + basically satisfied × {basicallySatisfied}) ÷ (phone calls + electronic evaluations due + questionnaires + spot checks)."
    },
    "parameters": {
      "satisfied": {
        "unit": "ratio",
        "title": {
          "zh-CN": "满意的权数",
          "zh-TW": "滿意的權數",
          "en": "Weight of satisfied"
        },
        "min": 0,
        "max": 1,
        "values": [
          {
            "value": "1",
            "source": "000 服务工作调查管理办法 · 第八条 1"
          }
        ]
      },
      "basicallySatisfied": {
        "unit": "ratio",
        "title": {
          "zh-CN": "基本满意的权数",
          "zh-TW": "基本滿意的權數",
          "en": "Weight of basically satisfied"
        },
        "min": 0,
        "max": 1,
        "values": [
          {
            "value": "0.6",
            "source": "000 服务工作调查管理办法 · 第八条 1"
          }
        ]
      }
    }
  }),
  declare(clauseSS06AnnualSatisfaction, {
    "document": "000-director-survey-window-staff",
    "place": {
      "zh-CN": "000，服务工作调查管理办法 第八条 2",
      "zh-TW": "000，服務工作調查管理辦法 第八條 2",
      "en": "000, survey of services, article 8 (2)"
    },
    "text": {
      "zh-CN": "年度满意率 =（满意 × {satisfied} + 基本满意 × {basicallySatisfied}）÷ 年度社会评议的有效票数。",
      "zh-TW": "年度滿意率 =（滿意 × {satisfied} + 基本滿意 × {basicallySatisfied}）÷ 年度社會評議的有效票數。",
      "en": "Satisfaction of the year = (satisfied × {satisfied} + basically satisfied × {basicallySatisfied}) ÷ valid ballots of the public evaluation."
    },
    "parameters": {
      "satisfied": {
        "unit": "ratio",
        "title": {
          "zh-CN": "满意的权数",
          "zh-TW": "滿意的權數",
          "en": "Weight of satisfied"
        },
        "min": 0,
        "max": 1,
        "values": [
          {
            "value": "1",
            "source": "000 服务工作调查管理办法 · 第八条 2"
          }
        ]
      },
      "basicallySatisfied": {
        "unit": "ratio",
        "title": {
          "zh-CN": "基本满意的权数",
          "zh-TW": "基本滿意的權數",
          "en": "Weight of basically satisfied"
        },
        "min": 0,
        "max": 1,
        "values": [
          {
            "value": "0.6",
            "source": "000 服务工作调查管理办法 · 第八条 2"
          }
        ]
      }
    }
  }),
  declare(clauseSS07SatisfactionOfOthers, {
    "document": "000-director-survey-window-staff",
    "place": {
      "zh-CN": "000，服务工作调查管理办法 第八条 3",
      "zh-TW": "000，服務工作調查管理辦法 第八條 3",
      "en": "000, survey of services, article 8 (3)"
    },
    "text": {
      "zh-CN": "当期没有办件量的部门，取同一项目中有办件量的部门满意率的平均值；都没有的，没有满意率。",
      "zh-TW": "當期沒有辦件量的部門，取同一項目中有辦件量的部門滿意率的平均值；都沒有的，無滿意率。",
      "en": "A department without a volume in the period takes the mean of the rates of the property’s departments that have one; where none has, there is no rate."
    },
    "parameters": {}
  }),
  declare(clauseSS08SurveyFindings, {
    "document": "000-director-survey-window-staff",
    "place": {
      "zh-CN": "000，服务工作调查管理办法 第八条",
      "zh-TW": "000，服務工作調查管理辦法 第八條",
      "en": "000, survey of services, article 8"
    },
    "text": {
      "zh-CN": "调查中核实的问题，责任部门在限期内书面说明原因并整改。",
      "zh-TW": "調查中核實的問題，責任部門在限期內書面說明原因並整改。",
      "en": "A problem that the survey verified is explained in writing and put right by the department in the time set."
    },
    "parameters": {}
  }),
  declare(clauseWW01TownInspection, {
    "document": "000-director-survey-window-staff",
    "place": {
      "zh-CN": "000，窗口人员绩效考核 三（二）1",
      "zh-TW": "000，窗口人員績效考核 三（二）1",
      "en": "000, window staff, part 3 (2) 1"
    },
    "text": {
      "zh-CN": "镇级巡查发现或群众举报属实的违规，扣当月的考核金额；县级以上发现而没有通报的，照此办理。",
      "zh-TW": "鎮級巡查發現或群眾舉報屬實的違規，扣當月的考核金額；縣級以上發現而未通報的，照此辦理。",
      "en": "A violation that the town’s inspection found, or that the public reported, takes that month’s stipend; so does one found at county level or above that was not circulated."
    },
    "parameters": {}
  }),
  declare(clauseWW02CountyInspection, {
    "document": "000-director-survey-window-staff",
    "place": {
      "zh-CN": "000，窗口人员绩效考核 三（二）2",
      "zh-TW": "000，窗口人員績效考核 三（二）2",
      "en": "000, window staff, part 3 (2) 2"
    },
    "text": {
      "zh-CN": "县级巡查发现并通报的违规，从当月起扣 {months} 个月的考核金额，已扣的月份顺延。",
      "zh-TW": "縣級巡查發現並通報的違規，從當月起扣 {months} 個月的考核金額，已扣的月份順延。",
      "en": "A violation found by the county and circulated takes {months} months’ stipend from that month on; months already taken are passed over."
    },
    "parameters": {
      "months": {
        "unit": "count",
        "title": {
          "zh-CN": "扣几个月",
          "zh-TW": "扣幾個月",
          "en": "Months taken"
        },
        "min": 0,
        "max": 60,
        "reading": {
          "id": "R-106",
          "zh-CN": "从违规当月起往后扣，已扣和不在岗的月份跳过，同一个月不扣两次",
          "zh-TW": "從違規當月起往後扣，已扣和不在職的月份跳過，同一個月不扣兩次",
          "en": "From the month of the violation on; months already taken or not held are passed over, and none is taken twice."
        },
        "values": [
          {
            "value": "3",
            "source": "000 窗口人员绩效考核 三（二）2"
          }
        ]
      }
    }
  }),
  declare(clauseWW03CityInspection, {
    "document": "000-director-survey-window-staff",
    "place": {
      "zh-CN": "000，窗口人员绩效考核 三（二）3",
      "zh-TW": "000，窗口人員績效考核 三（二）3",
      "en": "000, window staff, part 3 (2) 3"
    },
    "text": {
      "zh-CN": "市级巡查发现并通报的违规，从当月起扣 {months} 个月的考核金额，已扣的月份顺延。",
      "zh-TW": "市級巡查發現並通報的違規，從當月起扣 {months} 個月的考核金額，已扣的月份順延。",
      "en": "A violation found by the city and circulated takes {months} months’ stipend from that month on; months already taken are passed over."
    },
    "parameters": {
      "months": {
        "unit": "count",
        "title": {
          "zh-CN": "扣几个月",
          "zh-TW": "扣幾個月",
          "en": "Months taken"
        },
        "min": 0,
        "max": 60,
        "reading": {
          "id": "R-106",
          "zh-CN": "从违规当月起往后扣，已扣和不在岗的月份跳过，同一个月不扣两次",
          "zh-TW": "從違規當月起往後扣，已扣和不在職的月份跳過，同一個月不扣兩次",
          "en": "From the month of the violation on; months already taken or not held are passed over, and none is taken twice."
        },
        "values": [
          {
            "value": "9",
            "source": "000 窗口人员绩效考核 三（二）3"
          }
        ]
      }
    }
  }),
  declare(clauseWW04ProvinceInspection, {
    "document": "000-director-survey-window-staff",
    "place": {
      "zh-CN": "000，窗口人员绩效考核 三（二）4",
      "zh-TW": "000，窗口人員績效考核 三（二）4",
      "en": "000, window staff, part 3 (2) 4"
    },
    "text": {
      "zh-CN": "省级巡查发现并通报的违规，从当月起扣 {months} 个月的考核金额，已扣的月份顺延；当年不得评为称职及以上，情节严重的依法处理。",
      "zh-TW": "省級巡查發現並通報的違規，從當月起扣 {months} 個月的考核金額，已扣的月份順延；當年不得評為稱職及以上，情節嚴重的依法處理。",
      "en": "A violation found by the province and circulated takes {months} months’ stipend from that month on, months already taken passed over; that year the person cannot be rated competent, and a serious case is dealt with by law."
    },
    "parameters": {
      "months": {
        "unit": "count",
        "title": {
          "zh-CN": "扣几个月",
          "zh-TW": "扣幾個月",
          "en": "Months taken"
        },
        "min": 0,
        "max": 60,
        "reading": {
          "id": "R-106",
          "zh-CN": "从违规当月起往后扣，已扣和不在岗的月份跳过，同一个月不扣两次",
          "zh-TW": "從違規當月起往後扣，已扣和不在職的月份跳過，同一個月不扣兩次",
          "en": "From the month of the violation on; months already taken or not held are passed over, and none is taken twice."
        },
        "values": [
          {
            "value": "12",
            "source": "000 窗口人员绩效考核 三（二）4"
          }
        ]
      }
    }
  }),
  declare(clauseWW05StipendSettlement, {
    "document": "000-director-survey-window-staff",
    "place": {
      "zh-CN": "000，窗口人员绩效考核 三（一）",
      "zh-TW": "000，窗口人員績效考核 三（一）",
      "en": "000, window staff, part 3 (1)"
    },
    "text": {
      "zh-CN": "窗口人员的考核金额每人每月 {standard} 元，每半年结算一次，减去所扣月份，公示后发放。",
      "zh-TW": "窗口人員的考核金額每人每月 {standard} 元，每半年結算一次，減去所扣月份，公示後發放。",
      "en": "The stipend of window staff is {standard} yuan a person and month; it is settled each half-year, less the months taken, and paid after publication."
    },
    "parameters": {
      "standard": {
        "unit": "yuan",
        "title": {
          "zh-CN": "每人每月（元）",
          "zh-TW": "每人每月（元）",
          "en": "Yuan a person and month"
        },
        "max": 10000,
        "values": [
          {
            "value": "300.00",
            "source": "000 窗口人员绩效考核 三（一）"
          }
        ]
      }
    }
  }),
];
